import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Actor } from '../http/actor.js';
import { type Attempt, Attempts } from './attempts.js';
import { refuseFor } from './refuse-for.js';

const MINUTE = 60_000;
const WINDOW_MS = 10 * MINUTE;

/** How many calls of a kind are taken in ten minutes from one of these. */
interface Numbers {
  readonly person: number;
  readonly device?: number;
  readonly address: number;
  readonly grid?: number;
}

/**
 * What costs the house room or work, over all processes. A signed-in person is counted by themselves, so that nobody in an office is held up by
 * a colleague; everybody else by the device, which its face names by a number of chance, and by the address, which a whole building or a
 * telephone company may share. A resident who came by WeChat is known as a device is, on whichever phone. Windows end by themselves: nobody is ever put on a list.
 */
const LIMITS = {
  upload: { person: 120, device: 60, address: 90 },
  export: { person: 30, address: 30 },
  // A member files for neighbours from a whole group; a broken main brings a whole grid at once.
  submit: { person: 120, device: 20, address: 150, grid: 400 },
  // Somebody who types pauses many times.
  search: { person: 600, device: 150, address: 600 },
  // WeChat charges for each number that it hands over.
  phone: { person: 10, device: 10, address: 150 },
} as const satisfies Record<string, Numbers>;

type Caller = Pick<Actor, 'personId' | 'identityId' | 'source' | 'device'>;

@Injectable()
export class CallLimits {
  constructor(
    private readonly attempts: Attempts,
    private readonly config: Config,
  ) {}

  /** Counts one call. @throws Problem LIMIT.REACHED with the time after which it may be made again. */
  async take(kind: keyof typeof LIMITS, actor: Caller): Promise<void> {
    refuseFor('LIMIT.REACHED', await this.attempts.take(this.of(kind, actor)));
  }

  /**
   * Counts one call in the transaction of its effect, also against the grid that it is about: what comes to nothing, and a retry, cost nobody anything.
   * @returns what has to stand first in that transaction; it throws as {@link take} does
   */
  within(kind: keyof typeof LIMITS, actor: Caller, gridId: string | null): (tx: Tx) => Promise<void> {
    const attempts = this.of(kind, actor, gridId);
    return async (tx) => refuseFor('LIMIT.REACHED', await this.attempts.takeWithin(tx, attempts));
  }

  private of(kind: keyof typeof LIMITS, { personId, identityId, source, device }: Caller, gridId: string | null = null): Attempt[] {
    const numbers: Numbers = LIMITS[kind];
    const by = (what: keyof Numbers, whose: string | null | undefined): Attempt[] =>
      whose == null || numbers[what] === undefined ? [] : [{ limit: { what: `${kind}-${what}`, max: numbers[what] * this.config.callLimitFactor, windowMs: WINDOW_MS }, source: whose }];
    return [...(personId === null ? [...by('device', identityId ?? device), ...by('address', source)] : by('person', personId)), ...by('grid', gridId)];
  }
}
