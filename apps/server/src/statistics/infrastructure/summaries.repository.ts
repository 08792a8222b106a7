import { Injectable } from '@nestjs/common';
import { type Counts, type Measure, MEASURES } from '@yige/domain';
import { type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { findRows } from '../../platform/database/find-rows.js';
import { addToRows, deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { HandlingLeg, Rating, RequestRow, RequestStanding } from '../../requests/index.js';
import { CountedRequest } from './counted-request.entity.js';
import { RequestDay } from './request-day.entity.js';
import { SummaryMark } from './summary-mark.entity.js';
import { SummaryState } from './summary-state.entity.js';

/** What of a request is counted or named beside its legs: the rest of its row need not be read. */
const COUNTED_COLUMNS = [
  'id', 'number', 'version', 'status', 'tier', 'matterCode', 'confidential', 'anonymous', 'channel', 'holderUnitId', 'nextDueAt', 'open', 'submittedAt', 'dueAt', 'answeredAt', 'closedAt', 'resolution',
  'closeResult', 'extensions', 'returns', 'contactMinutes', 'answerMinutes', 'recurredAt', 'districtId', 'townId', 'villageId', 'branchId', 'gridId', 'firstReceiverId',
] as const satisfies readonly (keyof RequestRow)[];

export type CountedRow = Pick<RequestRow, (typeof COUNTED_COLUMNS)[number]>;

export interface RequestWithAll {
  readonly row: CountedRow;
  readonly legs: readonly HandlingLeg[];
  readonly rating: Rating | null;
}

/** The rows of the summaries. */
@Injectable()
export class SummariesRepository {
  state(manager: EntityManager, tenantId: string): Promise<SummaryState | null> {
    return manager.findOneBy(SummaryState, { tenantId });
  }

  async addState(tx: Tx, state: SummaryState): Promise<void> {
    await insertRows(tx, SummaryState, [state]);
  }

  /** The first statement of whoever counts: by it two who count wait for each other, and each reads what the other left. */
  async alone(tx: Tx, tenantId: string): Promise<SummaryState | null> {
    await tx.createQueryBuilder().update(SummaryState).set({ folds: () => 'folds + 1' }).where({ tenantId }).execute();
    return this.state(tx, tenantId);
  }

  async changeState(tx: Tx, tenantId: string, set: Partial<SummaryState>): Promise<void> {
    await updateRows(tx, SummaryState, { tenantId }, set);
  }

  async mark(tx: Tx, marks: readonly SummaryMark[]): Promise<void> {
    await insertRows(tx, SummaryMark, marks);
  }

  marks(manager: EntityManager, tenantId: string, limit: number): Promise<SummaryMark[]> {
    return manager.find(SummaryMark, { where: { tenantId }, order: { id: 'ASC' }, take: limit });
  }

  async unmark(tx: Tx, ids: readonly string[]): Promise<void> {
    await deleteRows(tx, SummaryMark, { id: ids });
  }

  /** Requests with everything that is counted of them. */
  async requests(manager: EntityManager, tenantId: string, ids: readonly string[]): Promise<RequestWithAll[]> {
    if (ids.length === 0) return [];
    const of = { tenantId, requestId: ids };
    const rows = await findRows(manager, RequestRow, { tenantId, id: ids }, { only: COUNTED_COLUMNS });
    const legs = grouped(await findRows(manager, HandlingLeg, of));
    const ratings = new Map((await findRows(manager, Rating, of)).map((rating) => [rating.requestId, rating]));
    return rows.map((row) => ({ row, legs: legs.get(row.id) ?? [], rating: ratings.get(row.id) ?? null }));
  }

  /** Ids of requests after one, in the order of their ids. */
  async idsAfter(manager: EntityManager, tenantId: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await manager.find(RequestRow, { select: { id: true }, where: { tenantId, ...(after === null ? {} : { id: MoreThan(after) }) }, order: { id: 'ASC' }, take: limit });
    return rows.map(({ id }) => id);
  }

  countRequests(manager: EntityManager, tenantId: string): Promise<number> {
    return manager.countBy(RequestRow, { tenantId });
  }

  /** Ids of the places that have a line. */
  async placesOf(manager: EntityManager, key: { tenantId: string; generation: number }): Promise<string[]> {
    const places = new Set<string>();
    for (const entity of [RequestDay, RequestStanding]) {
      const rows = await manager.createQueryBuilder(entity as typeof RequestDay, 'l').select('DISTINCT l.place_id', 'placeId').where(key).getRawMany<{ placeId: string }>();
      for (const { placeId } of rows) places.add(placeId);
    }
    return [...places].sort();
  }

  daysOf(manager: EntityManager, key: { tenantId: string; generation: number }, placeId: string): Promise<RequestDay[]> {
    return manager.findBy(RequestDay, { ...key, placeId });
  }

  standingsOf(manager: EntityManager, key: { tenantId: string; generation: number }, placeId: string): Promise<RequestStanding[]> {
    return manager.findBy(RequestStanding, { ...key, placeId });
  }

  counted(manager: EntityManager, ids: readonly string[]): Promise<CountedRequest[]> {
    return findRows(manager, CountedRequest, { id: ids });
  }

  async replaceCounted(tx: Tx, gone: readonly string[], rows: readonly CountedRequest[]): Promise<void> {
    if (gone.length > 0) await deleteRows(tx, CountedRequest, { id: gone });
    await insertRows(tx, CountedRequest, rows);
  }

  /** Adds to the lines that are there, and begins the others. Only where nobody else counts: which lines are there is looked up before. */
  async addLines(tx: Tx, days: readonly RequestDay[], standings: readonly RequestStanding[]): Promise<void> {
    for (const some of inParts(days)) {
      const known = await this.idsAmong(tx, RequestDay, some);
      for (const line of some) if (known.has(line.id)) await addToRows(tx, RequestDay, { id: line.id }, changesOf(line));
      await insertRows(tx, RequestDay, some.filter(({ id }) => !known.has(id)));
    }
    for (const some of inParts(standings)) {
      const known = await this.idsAmong(tx, RequestStanding, some);
      for (const { id, n } of some) if (known.has(id)) await addToRows(tx, RequestStanding, { id }, { n });
      await insertRows(tx, RequestStanding, some.filter(({ id }) => !known.has(id)));
    }
  }

  private async idsAmong(tx: Tx, entity: typeof RequestDay | typeof RequestStanding, lines: readonly { readonly id: string }[]): Promise<Set<string>> {
    const rows = await findRows(tx, entity as typeof RequestDay, { id: lines.map(({ id }) => id) }, { only: ONLY_ID });
    return new Set(rows.map(({ id }) => id));
  }

  /** Takes away some rows that belong to no generation that is read or made. @returns how many are known to be left: 0 when none is */
  async sweep(tx: Tx, tenantId: string, below: number, limit: number): Promise<number> {
    for (const entity of [CountedRequest, RequestDay, RequestStanding]) {
      const rows = await tx.find<{ id: string } & CountedRequest>(entity as typeof CountedRequest, { select: { id: true }, where: { tenantId, generation: LessThanOrEqual(below - 1) }, take: limit });
      if (rows.length === 0) continue;
      await deleteRows(tx, entity as typeof CountedRequest, { id: rows.map(({ id }) => id) });
      return rows.length;
    }
    // A day that has passed leaves lines of which nothing stands any more.
    const empty = await tx.find(RequestStanding, { select: { id: true }, where: { tenantId, generation: below, n: 0 }, take: limit });
    if (empty.length > 0) await deleteRows(tx, RequestStanding, { id: empty.map(({ id }) => id), n: 0 });
    return empty.length;
  }
}

/** A statement is about so many lines at most (a cluster wants small write sets). */
const LINES_AT_ONCE = 1_000;

const ONLY_ID = ['id'] as const;

function changesOf(line: RequestDay): Counts {
  const changes: { [M in Measure]?: number } = {};
  for (const measure of MEASURES) if (line[measure] !== 0) changes[measure] = line[measure];
  return changes;
}

function inParts<Line>(lines: readonly Line[]): Line[][] {
  return Array.from({ length: Math.ceil(lines.length / LINES_AT_ONCE) }, (_, n) => lines.slice(n * LINES_AT_ONCE, (n + 1) * LINES_AT_ONCE));
}

function grouped(legs: readonly HandlingLeg[]): Map<string, HandlingLeg[]> {
  const groups = new Map<string, HandlingLeg[]>();
  for (const leg of legs) groups.set(leg.requestId, [...(groups.get(leg.requestId) ?? []), leg]);
  return groups;
}
