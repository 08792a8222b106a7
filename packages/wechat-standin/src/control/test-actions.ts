import type { Fields } from '../http/fields.js';
import type { Harm } from '../world/faults.js';
import { type Actions, BadAction, wordOf } from './action.js';

/** What only tests and drills ask for: time, faults, limits, and what has happened. */
export const TEST_ACTIONS: Actions = {
  /** Goes ahead by so many milliseconds; what fell due on the way is done when the answer comes. */
  async clock(body, { clock }) {
    const advance = body.number('advance') ?? 0;
    if (advance < 0) throw new BadAction('the clock does not go back');
    await clock.advance(advance);
    return { now: clock.now() };
  },

  /** Comes back when no push is on its way. */
  async settle(_body, { clock }) {
    await clock.advance(0);
    return {};
  },

  /** `{path, errcode | status | malformed | drop | trickleMs, delayMs, times, afterEffect}`; `times` 0 is for ever. */
  fault(body, { faults }) {
    const times = body.number('times') ?? 1;
    faults.add({
      path: body.neededText('path'), times: times === 0 ? Infinity : times, delayMs: body.number('delayMs') ?? 0, afterEffect: body.flag('afterEffect', false), harm: harmOf(body),
    });
    return {};
  },

  'no-faults'(_body, { faults }) {
    faults.clear();
    return {};
  },

  /** `{limits: {"text-check": 3}}`: lower limits are reached sooner. */
  limits(body, { meters, robots }) {
    const limits = body.object('limits');
    for (const name of limits?.names() ?? []) meters.setMost(name, limits?.number(name) ?? 0);
    robots.mostInAMinute = body.number('robotMessages') ?? robots.mostInAMinute;
    return {};
  },

  /** How long things take, and how chance falls. */
  manner(body, world) {
    world.sendingTakesMs = body.number('sendingTakesMs') ?? world.sendingTakesMs;
    world.mediaChecks.takesMs = body.number('mediaCheckTakesMs') ?? world.mediaChecks.takesMs;
    world.mediaChecks.silent = body.flag('mediaChecksSilent', world.mediaChecks.silent);
    world.postman.patienceMs = body.number('pushPatienceMs') ?? world.postman.patienceMs;
    if (body.has('keyRotation')) world.people.rotation = wordOf(['always', 'never', 'sometimes'], body.text('keyRotation'));
    return {};
  },

  /** The customer groups of the company. */
  chats: (_body, { chats }) => ({ chats: [...chats.all.values()].map(({ chatId, name, opengid }) => ({ chatId, name, opengid })) }),

  /** What was sent to whom. */
  outbox: (_body, world) => ({
    messages: [...world.apps.keys()].flatMap((appid) => world.subscriptionsOf(appid).sent),
    robots: world.robots.sent,
    broadcasts: [...world.chats.broadcasts.values()].map(({ chats, ...broadcast }) => ({ ...broadcast, chats: Object.fromEntries(chats) })),
    joinWays: [...world.chats.joinWays.values()],
    codes: world.codes, links: world.links, textChecks: world.textChecks, activities: [...world.activities.values()], pushes: world.journal.pushes,
  }),

  /** `{path}`: the calls of one path, or of all, that have ended; and how many met a fault so far, whether they have ended or not. */
  calls(body, { journal, faults }) {
    const path = body.text('path');
    return { struck: faults.struck, calls: path === '' ? journal.calls : journal.calls.filter((call) => call.path === path) };
  },

  /** `{openid, templateId}`: how many messages somebody still allows; null is without end. */
  grants(body, world) {
    const left = [...world.apps.keys()].reduce((sum, appid) => sum + world.subscriptionsOf(appid).left(body.neededText('openid'), body.neededText('templateId')), 0);
    return { left: Number.isFinite(left) ? left : null };
  },
};

function harmOf(body: Fields): Harm {
  const errcode = body.number('errcode');
  if (errcode !== undefined) return { kind: 'errcode', errcode };
  const status = body.number('status');
  if (status !== undefined) return { kind: 'status', status };
  if (body.flag('malformed', false)) return { kind: 'malformed' };
  if (body.flag('drop', false)) return { kind: 'drop' };
  const everyMs = body.number('trickleMs');
  return everyMs === undefined ? { kind: 'none' } : { kind: 'trickle', everyMs };
}
