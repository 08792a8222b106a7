import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../world/faults.js';
import type { World } from '../world/world.js';
import { type Answer, json } from './answer.js';
import type { Call, Endpoint } from './call.js';
import { send, sendHarmed } from './faulty-answer.js';
import { Refused } from './refused.js';

/** A platform behind one beginning of the path, and how it refuses. */
export interface Platform {
  readonly endpoints: readonly Endpoint[];
  readonly knows: (path: string) => boolean;
  readonly refuse: (refused: Refused, call: Call, world: World) => Answer;
}

/** What answers under a path of its own, without faults and without being noted. */
export interface ControlDoor {
  readonly knows: (path: string) => boolean;
  readonly answer: (call: Call, origin: string | undefined) => Promise<{ readonly answer: Answer; readonly headers: Readonly<Record<string, string>> }>;
}

const LARGEST_BODY = 25 * 1024 * 1024;
/** In the list of calls, in place of a status. */
const NOBODY_LISTENS = 0;
const NO_SUCH_PATH = 40066;
const WANTS = { GET: 43001, POST: 43002 };

/** The server: calls go to the platform that knows their path, and come back as a fault wants it. */
export function makeServer(world: World, platforms: readonly Platform[], control: ControlDoor): Server {
  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A fault of the stand-in itself: loud, so that no test takes it for one of WeChat.
      const said = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) send(response, json({ standInFailed: said }, { status: 500 }));
      else response.destroy();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await read(request);
    if (control.knows(call.path)) {
      const { answer, headers } = await control.answer(call, request.headers.origin);
      return send(response, answer, headers);
    }
    const platform = platforms.find(({ knows }) => knows(call.path));
    if (platform === undefined) return send(response, json({ standInFailed: `nothing stands in for ${call.path}` }, { status: 404 }));
    const refuse = (errcode: number): Answer => platform.refuse(new Refused(errcode), call, world);
    const fault = world.faults.strike(call.path);
    if (fault === undefined) {
      const answer = await answered(platform, call);
      noteCall(call, answer);
      return send(response, answer);
    }
    const early = fault.afterEffect ? await answered(platform, call) : undefined;
    await sleep(fault.delayMs, undefined, { ref: false });
    // Whoever hung up before anything was done has done nothing.
    const late = early === undefined && takesEffect(fault) && !response.destroyed ? await answered(platform, call) : undefined;
    const answer = early ?? late ?? refuse(0);
    noteCall(call, response.destroyed ? { ...answer, status: NOBODY_LISTENS } : answer, fault);
    await sendHarmed(response, fault.harm, answer, refuse);
  }

  /** A refusal ends the call; anything else that is thrown is a fault of ours. */
  async function answered({ endpoints, refuse }: Platform, call: Call): Promise<Answer> {
    try {
      const endpoint = endpoints.find(({ path }) => path === call.path.replace(/\/$/, ''));
      if (endpoint === undefined) throw new Refused(NO_SUCH_PATH, 'invalid url');
      if (endpoint.method !== call.method) throw new Refused(WANTS[endpoint.method]);
      return await endpoint.run(call, world);
    } catch (error) {
      if (error instanceof Refused) return refuse(error, call, world);
      throw error;
    }
  }

  function noteCall({ method, path }: Call, answer: Answer, fault?: Fault): void {
    const harm = fault?.harm;
    const errcode = harm?.kind === 'errcode' ? harm.errcode : answer.errcode;
    const status = harm?.kind === 'status' ? harm.status : harm?.kind === 'drop' ? NOBODY_LISTENS : answer.status;
    world.journal.noteCall({ at: world.clock.now(), method, path, status, errcode });
  }
}

/** A call takes effect where only its answer goes wrong or comes slowly. */
const takesEffect = ({ harm }: Fault): boolean => ['none', 'malformed', 'trickle'].includes(harm.kind);

async function read(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://stand-in');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST_BODY) throw new Error('the body of a call is larger than anything that WeChat takes');
    parts.push(part);
  }
  return {
    method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, contentType: request.headers['content-type'] ?? '', body: Buffer.concat(parts),
    clientIp: request.socket.remoteAddress ?? '', host: request.headers.host ?? '',
  };
}
