import type { FastifyInstance } from 'fastify';

const began = new WeakMap<object, number>();

/** Remembers when each call came. */
export function noteWhenTheyCome(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('onRequest', async (request) => void began.set(request, performance.now()));
}

/**
 * Answers that there is nothing, or nothing for this caller, at the next multiple of the step since the call came. What is not there is known sooner than what was looked at and kept
 * back; in steps that are longer than either, both are told at the same moment, and nobody finds out which it was.
 * @param stepMs 0: no answer waits
 */
export function atEvenTime(request: object, stepMs: number, answer: () => void): void {
  const since = began.get(request);
  if (stepMs === 0 || since === undefined) {
    answer();
    return;
  }
  const at = since + Math.ceil((performance.now() - since) / stepMs) * stepMs;
  // A timer goes by whole milliseconds, in whose rest the difference would stand: that is waited out in turns, in which everybody else is served.
  const rest = (): void => {
    if (performance.now() < at) setImmediate(rest);
    else answer();
  };
  setTimeout(rest, Math.max(0, Math.floor(at - performance.now()) - 1));
}
