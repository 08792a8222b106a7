import { Injectable } from '@nestjs/common';
import { isOpen } from './take-step.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { RequestsRepository } from '../../requests/index.js';
import { MediationTerm } from '../infrastructure/mediation-term.entity.js';
import { Mediation } from '../infrastructure/mediation.entity.js';
import { MEDIATION_TIMERS, type MediationTimer, reminderType, timerKind } from './mediation-timers.js';

/** Reminds those who mediate of the month, of the window for judicial confirmation, and of what was promised for today. */
@Injectable()
export class MediationComesDue implements DueWorkHandler {
  readonly kinds = MEDIATION_TIMERS.map(timerKind);

  constructor(
    private readonly reads: Reads,
    private readonly requests: RequestsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async prepare(work: DueWork): Promise<Effect> {
    const kind = MEDIATION_TIMERS.find((one) => timerKind(one) === work.kind);
    const mediation = await this.reads.manager.findOneBy(Mediation, { tenantId: work.tenantId, id: String(work.payload['mediationId']) });
    const row = mediation ? await this.requests.byId(mediation.requestId) : null;
    if (!kind || !mediation || !row || !(await this.stillStands(kind, mediation, work))) return async () => undefined;
    const { daysLeft } = work.payload;
    return (tx) =>
      this.outbox.append(tx, [{
        tenantId: work.tenantId, aggregateId: row.id, seq: row.eventSeq, type: reminderType(kind), occurredAt: this.clock.now(),
        payload: { mediationId: mediation.id, ...(daysLeft === undefined ? {} : { daysLeft: String(daysLeft) }) },
      }]);
  }

  /** A reminder of what has changed or is done since is none. */
  private async stillStands(kind: MediationTimer, mediation: Mediation, { tenantId, payload }: DueWork): Promise<boolean> {
    if (kind === 'limit') return isOpen(mediation.status) && mediation.lastDay === payload['lastDay'];
    if (kind === 'window') return mediation.confirmation === 'none' && mediation.effectiveOn === payload['effectiveOn'];
    const term = await this.reads.manager.findOneBy(MediationTerm, { tenantId, mediationId: mediation.id, id: String(payload['termId']) });
    return term !== null && term.state !== 'performed';
  }
}
