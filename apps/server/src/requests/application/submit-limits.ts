import { Injectable } from '@nestjs/common';
import { isDanger } from '@yige/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import type { Arrival } from './intake.js';

/** Holds back a flood of reports. What may be an emergency is neither counted nor refused: it must get through from the busiest line. */
@Injectable()
export class SubmitLimits {
  constructor(private readonly limits: CallLimits) {}

  /** @returns what has to stand first in the transaction; it throws Problem LIMIT.REACHED: the reporter keeps what they wrote, and may send it again later */
  within(actor: Actor, { row }: Arrival): (tx: Tx) => Promise<void> {
    if (isDanger(row.urgency) || (row.suggestion?.emergency.length ?? 0) > 0) return async () => undefined;
    return this.limits.within('submit', actor, row.gridId);
  }
}
