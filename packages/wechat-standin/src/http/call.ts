import type { Answer } from './answer.js';
import type { World } from '../world/world.js';

/** One call as it came in. */
export interface Call {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: Buffer;
  readonly clientIp: string;
  /** Under which it was called: where pictures that are told of lie as well. */
  readonly host: string;
}

/** One call that the stand-in knows. Throws `Refused` for what the platform would refuse. */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  run(call: Call, world: World): Answer | Promise<Answer>;
}
