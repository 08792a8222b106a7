import { Injectable } from '@nestjs/common';
import { type Instant, SUPERVISION_LEVELS, type SupervisionLevel } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { dueKind, dueKindOfHelper, legSeqOf, MoveRequest, RequestRow, RequestsRepository, workKind } from '../../requests/index.js';
import type { SupervisionCard } from '../infrastructure/supervision-card.entity.js';
import { SupervisionCards } from '../infrastructure/supervision-cards.repository.js';

/** Reminds the unit that has a request, or helps with one, at 75 % of its limit, and cards it at 100 % and 150 % (domain.md 3.6). The reporter is not shown it. */
@Injectable()
export class CardUnits implements DueWorkHandler {
  readonly kinds = SUPERVISION_LEVELS.map(workKind);

  constructor(
    private readonly reads: Reads,
    private readonly move: MoveRequest,
    private readonly requests: RequestsRepository,
    private readonly cards: SupervisionCards,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async prepare(work: DueWork): Promise<Effect> {
    const row = await this.reads.manager.findOneBy(RequestRow, { id: work.subjectId, tenantId: work.tenantId });
    const late = row && (await this.late(work, row));
    if (!row || !late) return async () => undefined;
    const { level, unitId, dueAt, legSeq } = late;
    const { id: requestId, tenantId } = row;
    const card: SupervisionCard = { id: this.ids.next(), tenantId, requestId, legSeq, unitId, level, dueAt, issuedAt: this.clock.now() };
    const told = await this.move.bySystem(row, 'supervise', () => ({
      set: {},
      events: [{ type: level === 'reminder' ? 'reminded' : 'carded', isPublic: false, text: null, data: { level, unitId, dueAt }, toUnitId: legSeq === row.legSeq ? null : unitId }],
    }));
    return async (tx) => {
      // The limit of a leg may be set, taken back and set again: one card of a colour is enough for it. A report that is missed again is another.
      if (await this.cards.has(tx, row.status === 'deferred' ? card : { tenantId, requestId, legSeq, level })) return;
      await told(tx);
      await this.cards.add(tx, card);
    };
  }

  /** Which unit is near or over which limit: the one that has the request, or one that helps; null when it no longer stands. */
  private async late(work: DueWork, row: RequestRow): Promise<{ level: SupervisionLevel; unitId: string; dueAt: Instant; legSeq: number } | null> {
    const legSeq = legSeqOf(work);
    const leg = legSeq === row.legSeq ? null : await this.requests.leg(row, legSeq);
    const kind = leg ? dueKindOfHelper(work, row, leg) : dueKind(work, row);
    const level = SUPERVISION_LEVELS.find((one) => one === kind);
    // On the account list the limit is the next report, and who is told owns it.
    const { unitId, dueAt } = leg ?? { unitId: row.holderUnitId, dueAt: row.status === 'deferred' ? row.reportDueAt : row.dueAt };
    return level === undefined || dueAt === null ? null : { level, unitId, dueAt, legSeq };
  }
}
