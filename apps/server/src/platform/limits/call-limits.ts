import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { Problem } from '../http/problem.js';
import { type AttemptLimit, Attempts } from './attempts.js';

const MINUTE = 60_000;

/**
 * What costs the house room or work, over all processes. A signed-in person is counted by themselves, so that nobody in an office is held up by
 * a colleague; everybody else by the address, which a whole building may share. Windows end by themselves: nobody is ever put on a list.
 */
const LIMITS = {
  upload: { person: { what: 'upload-person', max: 120, windowMs: 10 * MINUTE }, address: { what: 'upload-address', max: 90, windowMs: 10 * MINUTE } },
  export: { person: { what: 'export-person', max: 30, windowMs: 10 * MINUTE }, address: { what: 'export-address', max: 30, windowMs: 10 * MINUTE } },
} as const satisfies Record<string, { person: AttemptLimit; address: AttemptLimit }>;

@Injectable()
export class CallLimits {
  constructor(private readonly attempts: Attempts) {}

  /** Counts one call. @throws Problem LIMIT.REACHED with the time after which it may be made again. */
  async take(kind: keyof typeof LIMITS, { personId, source }: Pick<Actor, 'personId' | 'source'>): Promise<void> {
    const attempt = personId === null ? { limit: LIMITS[kind].address, source } : { limit: LIMITS[kind].person, source: personId };
    const waitMs = await this.attempts.take([attempt]);
    if (waitMs > 0) throw new Problem('LIMIT.REACHED', { params: { minutes: Math.ceil(waitMs / MINUTE) }, retryAfter: Math.ceil(waitMs / 1000) });
  }
}
