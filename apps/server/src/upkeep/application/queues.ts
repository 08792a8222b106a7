import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { type LeasedStatus, untaken } from '../../platform/lease/leased-row.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import type { QueueRowView, QueueWorkView } from '../http/queue.dto.js';
import { QueueAction } from '../infrastructure/queue-action.entity.js';
import { isEvent, QUEUE_KINDS, QUEUE_TABLES, type QueueKind } from './queue-kinds.js';

/** Whose work, and who asks: a district's administrator, or the operator of the installation at the command line. */
export interface QueueReader {
  /** Null: every district's. */
  readonly tenantId: string | null;
  readonly personId: string | null;
}

export interface QueueFilter {
  readonly kind: QueueKind;
  readonly status?: LeasedStatus | undefined;
  /** Of an event such as `request.urged`, or of a timer such as `request.climb`. */
  readonly type?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

type Work = OutboxEvent | DueWork;

/** In one transaction; a cluster wants small write sets. */
const REPLAY_BATCH = 400;
const PAGE = 50;

/** Work that was given up after too many tries, for whoever looks after the service: read it, set it going again, or lay it aside with a reason. */
@Injectable()
export class Queues {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** How much was given up and waits for somebody to look at it, over all districts. */
  async dead(): Promise<Readonly<Record<QueueKind, number>>> {
    const [outbox, dueWork] = await Promise.all(QUEUE_KINDS.map((kind) => this.reads.manager.countBy(QUEUE_TABLES[kind].entity, { status: 'dead' })));
    return { outbox: outbox ?? 0, dueWork: dueWork ?? 0 };
  }

  /** The longest due first. */
  async list(reader: QueueReader, filter: QueueFilter): Promise<Page<QueueRowView>> {
    const limit = filter.limit ?? PAGE;
    const after = readCursor(filter.cursor, 2);
    const query = this.select(reader, filter);
    if (after) query.andWhere('(w.available_at > :when OR (w.available_at = :when AND w.id > :id))', { when: at(Number(after[0])), id: after[1] });
    const rows = await query.orderBy('w.available_at').addOrderBy('w.id').limit(limit + 1).getMany();
    const last = rows[limit - 1];
    return { items: rows.slice(0, limit).map((row) => rowView(row)), nextCursor: rows.length > limit && last ? cursorAfter([last.availableAt, last.id]) : null };
  }

  /** @throws Problem for what is not there, or another district's */
  async show(reader: QueueReader, kind: QueueKind, id: string): Promise<QueueWorkView> {
    const row = await this.one(reader, kind, id);
    const actions = await this.reads.manager.find(QueueAction, { where: { workId: id }, order: { id: 'ASC' }, take: PAGE });
    return {
      ...rowView(row),
      payload: row.payload as QueueWorkView['payload'],
      actions: actions.map(({ action, reason, personId, at: when }) => ({ action, reason, personId, at: new Date(when).toISOString() })),
    };
  }

  /** The kind of some work, when only its id is known; null when there is none. */
  async kindOf(reader: QueueReader, id: string): Promise<QueueKind | null> {
    for (const kind of QUEUE_KINDS) {
      if (await this.select(reader, { kind }).andWhere('w.id = :id', { id }).getExists()) return kind;
    }
    return null;
  }

  /** @returns what sets it going anew, with all its tries; @throws Problem when it was not given up */
  async replay(reader: QueueReader, kind: QueueKind, id: string): Promise<(tx: Tx) => Promise<QueueRowView>> {
    const row = await this.one(reader, kind, id);
    return async (tx) => {
      const set = untaken(this.clock.now());
      if ((await updateRows(tx, QUEUE_TABLES[kind].entity, { id, status: 'dead' }, set)) !== 1) throw new Problem('QUEUE.NOT_GIVEN_UP');
      await this.note(tx, reader, kind, [row], 'replayed', null);
      return rowView({ ...row, ...set });
    };
  }

  /**
   * Sets given-up work going anew, the first of each subject first: with events the dispatcher then keeps their order, also before those that wait.
   * At most 400 at once.
   */
  async replayAll(reader: QueueReader, filter: Pick<QueueFilter, 'kind' | 'type' | 'subjectId'>): Promise<(tx: Tx) => Promise<{ replayed: number; more: boolean }>> {
    const { entity, subject, order } = QUEUE_TABLES[filter.kind];
    const found = await this.select(reader, { ...filter, status: 'dead' }).orderBy(`w.${subject}`).addOrderBy(`w.${order}`).limit(REPLAY_BATCH + 1).getMany();
    const rows = found.slice(0, REPLAY_BATCH);
    return async (tx) => {
      if (rows.length === 0) return { replayed: 0, more: false };
      const replayed = await updateRows(tx, entity, { id: In(rows.map(({ id }) => id)), status: 'dead' }, untaken(this.clock.now()));
      await this.note(tx, reader, filter.kind, rows, 'replayed', null);
      return { replayed, more: found.length > REPLAY_BATCH };
    };
  }

  /** Lays it aside for good; nothing will try it again. @throws Problem when it was not given up */
  async discard(reader: QueueReader, kind: QueueKind, id: string, reason: string): Promise<(tx: Tx) => Promise<QueueRowView>> {
    const row = await this.one(reader, kind, id);
    return async (tx) => {
      const set = { status: 'discarded' as const, availableAt: this.clock.now() };
      if ((await updateRows(tx, QUEUE_TABLES[kind].entity, { id, status: 'dead' }, set)) !== 1) throw new Problem('QUEUE.NOT_GIVEN_UP');
      await this.note(tx, reader, kind, [row], 'discarded', reason);
      return rowView({ ...row, ...set });
    };
  }

  /** Runs what one of the others prepared; the door over HTTP does it under the caller's key instead. */
  async write<T>(prepared: Promise<(tx: Tx) => Promise<T>>): Promise<T> {
    return this.uow.run(await prepared);
  }

  private select({ tenantId }: QueueReader, { kind, status, type, subjectId }: QueueFilter): SelectQueryBuilder<Work> {
    const table = QUEUE_TABLES[kind];
    const query = this.reads.manager.createQueryBuilder(table.entity, 'w').where('1 = 1');
    if (status !== undefined) query.andWhere('w.status = :status', { status });
    if (tenantId !== null) query.andWhere('w.tenant_id = :tenantId', { tenantId });
    if (type !== undefined) query.andWhere(`w.${table.type} = :type`, { type });
    if (subjectId !== undefined) query.andWhere(`w.${table.subject} = :subjectId`, { subjectId });
    return query;
  }

  private async one(reader: QueueReader, kind: QueueKind, id: string): Promise<Work> {
    const row = await this.select(reader, { kind }).andWhere('w.id = :id', { id }).getOne();
    if (!row) throw new Problem('NOT_FOUND');
    return row;
  }

  private async note(tx: Tx, { personId }: QueueReader, kind: QueueKind, rows: readonly Work[], action: QueueAction['action'], reason: string | null): Promise<void> {
    await insertRows(tx, QueueAction, rows.map(({ id, tenantId }): QueueAction => ({ id: this.ids.next(), tenantId, kind, workId: id, action, reason, personId, at: this.clock.now() })));
  }
}

/** An error may quote what it choked on, and be of any length. */
const ERROR_SHOWN = 300;

const rowView = (row: Work): QueueRowView => ({
  id: row.id,
  kind: isEvent(row) ? 'outbox' : 'dueWork',
  type: isEvent(row) ? row.type : row.kind,
  subjectId: isEvent(row) ? row.aggregateId : row.subjectId,
  status: row.status,
  attempts: row.attempts,
  dueAt: new Date(isEvent(row) ? row.occurredAt : row.dueAt).toISOString(),
  nextTryAt: row.status === 'pending' ? new Date(row.availableAt).toISOString() : null,
  lastError: row.lastError === null ? null : row.lastError.slice(0, ERROR_SHOWN),
});
