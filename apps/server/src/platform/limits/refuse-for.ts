import { Problem, type ProblemCode } from '../http/problem.js';

/**
 * Refuses what may be tried only later.
 * @param waitMs milliseconds until then; 0: it may be tried now, and nothing happens
 * @throws Problem with the minutes for people and the seconds for their client
 */
export function refuseFor(code: ProblemCode, waitMs: number): void {
  if (waitMs > 0) throw new Problem(code, { params: { minutes: Math.ceil(waitMs / 60_000) }, retryAfter: Math.ceil(waitMs / 1000) });
}
