import { type Answer, json } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import type { ControlDoor } from '../http/serve.js';
import type { World } from '../world/world.js';
import { type Actions, BadAction } from './action.js';
import { PHONE_ACTIONS } from './phone-actions.js';
import { PLATFORM_ACTIONS } from './platform-actions.js';
import { TEST_ACTIONS } from './test-actions.js';

const PREFIX = '/__mock/';
const ACTIONS: Actions = { ...PHONE_ACTIONS, ...PLATFORM_ACTIONS, ...TEST_ACTIONS };
const NAMES = Object.keys(ACTIONS).sort();
const CODES = { empty: 400, unreadable: 400, missing: 400 };
/** Pages of this machine alone: another site's page in the same browser must not play WeChat. */
const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The door for tests and for a trial in a browser (wechat.md §12): `POST /__mock/<action>` with JSON. */
export function controlDoor(world: World): ControlDoor {
  return {
    knows: (path) => path.startsWith(PREFIX),
    async answer(call, origin) {
      if (origin !== undefined && !LOOPBACK.test(origin)) return { answer: told(403, 'only pages of this machine may ask'), headers: {} };
      const headers: Record<string, string> = origin === undefined ? {} : { 'access-control-allow-origin': origin, 'access-control-allow-headers': 'content-type', vary: 'origin' };
      return { answer: call.method === 'OPTIONS' ? json({}) : await acted(call, world), headers };
    },
  };
}

const told = (status: number, error: string): Answer => json({ error }, { status });

async function acted({ path, body, method }: Call, world: World): Promise<Answer> {
  const name = path.slice(PREFIX.length);
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) return told(404, `no action "${name}": there are ${NAMES.join(', ')}`);
  if (method !== 'POST') return told(405, 'actions are asked for by POST');
  try {
    return json(await action(Fields.of(body.length === 0 ? Buffer.from('{}') : body, CODES), world));
  } catch (error) {
    if (error instanceof BadAction) return told(400, error.message);
    if (error instanceof Refused) return told(400, error.errcode === CODES.missing ? 'a field is missing or of another type' : `refused with ${error.errcode}`);
    throw error;
  }
}
