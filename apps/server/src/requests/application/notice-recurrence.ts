import { Injectable } from '@nestjs/common';
import { hasAddress, recursAfter, RECURS_WITHIN_MS } from '@yige/domain';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { findRows } from '../../platform/database/find-rows.js';
import { updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { RequestRow } from '../infrastructure/request.entity.js';

/** Requests of the matter in the grid that are looked at, the latest first; more of one matter in a few weeks is no recurrence but a siege. */
const LOOKED_AT = 100;
/** A request that stood open longer than that and was closed lately is not found: it is too old to be the same occasion. */
const SUBMITTED_WITHIN_MS = 180 * 24 * 3_600_000 + RECURS_WITHIN_MS;

const COMPARED = ['id', 'gridId', 'buildingId', 'placeText', 'submittedAt', 'closedAt', 'recurredAt', 'eventSeq'] as const satisfies readonly (keyof RequestRow)[];
type Earlier = Pick<RequestRow, (typeof COMPARED)[number]>;
const REPORTED = ['id', 'tenantId', 'matterCode', 'gridId', 'buildingId', 'placeText', 'submittedAt', 'open'] as const satisfies readonly (keyof RequestRow)[];
type Again = Pick<RequestRow, (typeof REPORTED)[number]>;

/** Notices when what was closed is reported again (复发), once it is known of which matter it is. Each closed request is marked once; nobody is told. */
@Injectable()
export class NoticeRecurrence implements OutboxHandler {
  readonly types = ['request.triaged', 'request.corrected'];

  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  handle(tx: Tx, event: OutboxEvent): Promise<void> {
    return this.handleTogether(tx, [event]);
  }

  async handleTogether(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
    const rows = await findRows(tx, RequestRow, { id: [...new Set(events.map(({ aggregateId }) => aggregateId))] }, { only: REPORTED });
    for (const row of rows) if (row.open && row.matterCode !== null && hasAddress(row)) await this.mark(tx, row);
  }

  private async mark(tx: Tx, row: Again): Promise<void> {
    const before = await this.closedBefore(tx, row);
    if (before === null || before.recurredAt !== null) return;
    const marked = await updateRows(tx, RequestRow, { id: before.id, recurredAt: IsNull() }, { recurredAt: row.submittedAt, version: () => 'version + 1' });
    if (marked === 0) return;
    await this.outbox.append(tx, [{ tenantId: row.tenantId, aggregateId: before.id, seq: before.eventSeq, type: 'request.recurred', payload: {}, occurredAt: this.clock.now() }]);
  }

  /** The one that was closed last. */
  private async closedBefore(tx: Tx, row: Again): Promise<Earlier | null> {
    const rows: Earlier[] = await tx
      .createQueryBuilder(RequestRow, 'r')
      .select(COMPARED.map((column) => `r.${column}`))
      .where('r.tenant_id = :tenantId AND r.grid_id = :gridId AND r.matter_code = :matterCode AND r.submitted_at < :until AND r.submitted_at >= :since', {
        tenantId: row.tenantId, gridId: row.gridId, matterCode: row.matterCode, until: at(row.submittedAt), since: at(row.submittedAt - SUBMITTED_WITHIN_MS),
      })
      .andWhere("r.status = 'closed' AND r.closed_at >= :recently AND r.closed_at < :until", { recently: at(row.submittedAt - RECURS_WITHIN_MS) })
      .orderBy('r.submittedAt', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(LOOKED_AT)
      .getMany();
    const again = rows.flatMap((one) => (one.closedAt !== null && recursAfter({ ...one, closedAt: one.closedAt }, row) ? [{ row: one, closedAt: one.closedAt }] : []));
    return again.sort((a, b) => b.closedAt - a.closedAt)[0]?.row ?? null;
  }
}
