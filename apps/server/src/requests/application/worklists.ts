import { Injectable } from '@nestjs/common';
import { formatRequestNumber, isDanger, parseRequestNumber } from '@yige/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { narrowedTo } from '../../access/index.js';
import { OrgDirectory } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import type { RequestSummaryView } from '../http/request-views.dto.js';
import { Helping } from './helping.js';
import type { WorklistCountsView, WorklistPageView } from '../http/worklists.dto.js';
import { boundedCounts } from './bounded-counts.js';
import { Reporter } from '../infrastructure/reporter.entity.js';
import { reportedBy } from '../infrastructure/reported-by.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import type { WorklistFilter, WorklistSort, WorklistView } from './worklist-query.js';
import { inShort, RequestViews } from './request-views.js';
import { bySubmission, limitToView } from './worklist-scope.js';

const PAGE = 30;
/** A word may stand anywhere in a text, where no index leads: one call looks through so many requests and says how far it came. */
const LOOKED_THROUGH = 2_000;
/** Statuses in which somebody here, not the reporter, has the next step. */
const OURS = "r.status NOT IN ('answered', 'awaitingReporter')";

/** What is over is due to nobody: among it the newest come first, and no index holds it by what once was due. */
const sortOf = ({ sort = 'dueAt', closed }: Pick<WorklistFilter, 'sort' | 'closed'>): WorklistSort => (closed === true && sort === 'dueAt' ? '-submittedAt' : sort);

/** How a page is read. */
interface Way {
  readonly forReporter?: boolean;
  readonly helpsAs?: SignedInActor;
  /** Words are looked for: all that they are looked for in, a stretch at a time. */
  readonly searched?: SelectQueryBuilder<RequestRow>;
}

const SORT_KEY: Record<WorklistSort, { column: string; property: keyof RequestRow; direction: 'ASC' | 'DESC' }> = {
  dueAt: { column: 'r.next_due_at', property: 'nextDueAt', direction: 'ASC' },
  submittedAt: { column: 'r.submitted_at', property: 'submittedAt', direction: 'ASC' },
  '-submittedAt': { column: 'r.submitted_at', property: 'submittedAt', direction: 'DESC' },
};

/** Lists of requests for those who serve, by keyset: page 500 costs what page 1 costs. */
@Injectable()
export class Worklists {
  constructor(
    private readonly reads: Reads,
    private readonly views: RequestViews,
    private readonly directory: OrgDirectory,
    private readonly helping: Helping,
    private readonly clock: Clock,
  ) {}

  async page(actor: SignedInActor, view: WorklistView, filter: WorklistFilter): Promise<WorklistPageView> {
    const scoped = filter.nodeId === undefined ? actor : narrowedTo(actor, await this.directory.byId(actor.tenantId, filter.nodeId));
    const all = this.scope(scoped, view, filter);
    const query = all.clone();
    this.applyFilter(query, filter);
    if (view === 'area' && filter.q === undefined && sortOf(filter) !== 'dueAt') bySubmission(query, scoped);
    const way: Way = {
      ...(view === 'helping' ? { helpsAs: scoped } : {}),
      ...(filter.q !== undefined && isWords(filter.q) ? { searched: all } : {}),
    };
    // Beside each other: neither waits for what the other finds.
    const [{ items, nextCursor, searchedTo }, counts] = await Promise.all([
      this.keyset(query, filter, way),
      filter.cursor === undefined && filter.closed !== true ? this.counts(scoped, view) : null,
    ]);
    return { items, nextCursor, searchedTo, counts };
  }

  /** Requests that this person filed under their own account, or by their WeChat. */
  async reportedBy(actor: Actor, filter: { cursor?: string; limit?: number }): Promise<Page<RequestSummaryView>> {
    const query = this.reads.manager
      .createQueryBuilder(RequestRow, 'r')
      .innerJoin(Reporter, 'p', 'p.tenant_id = r.tenant_id AND p.request_id = r.id')
      .where('p.tenant_id = :tenantId', { tenantId: actor.tenantId })
      .andWhere(...reportedBy(actor));
    return onlyPage(await this.keyset(query, { ...filter, sort: '-submittedAt' }, { forReporter: true }));
  }

  private scope(actor: SignedInActor, view: WorklistView, filter: WorklistFilter): SelectQueryBuilder<RequestRow> {
    const query = this.reads.manager.createQueryBuilder(RequestRow, 'r');
    limitToView(query, view, actor);
    if (filter.closed !== true) query.andWhere('r.open = :open', { open: true });
    return query;
  }

  private applyFilter(query: SelectQueryBuilder<RequestRow>, filter: WorklistFilter): void {
    if (filter.status?.length) query.andWhere('r.status IN (:...status)', { status: filter.status });
    if (filter.tier?.length) query.andWhere('r.tier IN (:...tier)', { tier: filter.tier });
    if (filter.urgency?.length) query.andWhere('r.urgency IN (:...urgency)', { urgency: filter.urgency });
    if (filter.matter !== undefined) query.andWhere('r.matter_code = :matter', { matter: filter.matter });
    if (filter.overdue === true) query.andWhere(`r.open = :yes AND r.next_due_at < :now AND ${OURS}`, { yes: true, now: at(this.clock.now()) });
    if (filter.q !== undefined) search(query, filter.q);
  }

  private async keyset(query: SelectQueryBuilder<RequestRow>, filter: Pick<WorklistFilter, 'sort' | 'cursor' | 'limit' | 'closed'>, { forReporter = false, helpsAs, searched }: Way = {}): Promise<Page<RequestSummaryView> & { searchedTo: string | null }> {
    const sort = sortOf(filter);
    const limit = filter.limit ?? PAGE;
    const [after, inDanger] = placeOf(filter.cursor);
    const rows: RequestRow[] = [];
    let end: { readonly place: Place; readonly danger: boolean | null } | null = null;
    // What is due is a queue, and danger is first in it; other orders are what they say, and in what is over nothing burns.
    const parts: readonly (boolean | null)[] = sort === 'dueAt' ? (after === null || inDanger ? [true, false] : [false]) : [null];
    for (const [n, danger] of parts.entries()) {
      if (rows.length > limit || end !== null) break;
      const from = n === 0 ? after : null;
      const part = beyond(query, sort, danger, from);
      const place = searched ? await this.endOfStretch(beyond(searched, sort, danger, from), sort) : null;
      if (place !== null) upTo(part, sort, place);
      rows.push(...(await inShort(part.limit(limit + 1 - rows.length))));
      if (place !== null) end = { place, danger };
    }
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const next = (place: Place, danger: boolean): string => cursorAfter([...place, ...(danger ? [IN_DANGER] : [])]);
    return {
      items: await this.views.summaries(rows.slice(0, limit), forReporter, helpsAs && (await this.helping.of(helpsAs, rows.slice(0, limit)))),
      nextCursor: last ? next([last[SORT_KEY[sort].property] as number, last.id], parts.includes(true) && isDanger(last.urgency)) : end && next(end.place, end.danger === true),
      searchedTo: last || end === null ? null : new Date(end.place[0]).toISOString(),
    };
  }

  /** Where so many have been looked through; null when there are fewer. */
  private async endOfStretch(query: SelectQueryBuilder<RequestRow>, sort: WorklistSort): Promise<Place | null> {
    const { property } = SORT_KEY[sort];
    const row = await query.select(['r.id', `r.${property}`]).offset(LOOKED_THROUGH - 1).limit(1).getOne();
    return row && [row[property] as number, row.id];
  }

  /** Of what is open; what is over grows without end and is counted by the statistics. */
  private async counts(actor: SignedInActor, view: WorklistView): Promise<WorklistCountsView> {
    const { groups: rows, capped } = await boundedCounts(this.reads.manager, this.scope(actor, view, {}), this.clock.now());
    return {
      capped,
      total: sum(rows.map((row) => row.count)),
      overdue: sum(rows.map((row) => row.overdue)),
      byStatus: [...new Set(rows.map((row) => row.status))].map((status) => ({ status, count: sum(rows.filter((row) => row.status === status).map((row) => row.count)) })),
      byTier: ([1, 2, 3] as const).map((tier) => ({ tier, count: sum(rows.filter((row) => row.tier === tier).map((row) => row.count)) })),
    };
  }
}

const onlyPage = <Item>({ items, nextCursor }: Page<Item>): Page<Item> => ({ items, nextCursor });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A place in a list: the sort key and id of the row before. */
type Place = readonly [key: number, id: string];
const IN_DANGER = 1;

/** @throws Problem for a cursor of another list. */
function placeOf(cursor: string | undefined): [after: Place | null, inDanger: boolean] {
  const read = readCursor(cursor, 2, 1);
  if (read === null) return [null, false];
  const [key, id, danger] = read;
  if (typeof key !== 'number' || typeof id !== 'string') throw new Problem('VALIDATION.FAILED', { fields: [{ field: 'cursor', code: 'identifier', params: {} }] });
  return [[key, id], danger === IN_DANGER];
}

/** What comes after a place, of danger alone, of the rest alone, or (null) of all. */
function beyond(query: SelectQueryBuilder<RequestRow>, sort: WorklistSort, danger: boolean | null, after: Place | null): SelectQueryBuilder<RequestRow> {
  const { column, property, direction } = SORT_KEY[sort];
  const part = query.clone();
  if (danger === true) part.andWhere("r.urgency IN ('U0', 'U1')");
  // Written so that no index is chosen for it: almost everything is no danger.
  if (danger === false) part.andWhere("COALESCE(r.urgency, 'U3') NOT IN ('U0', 'U1')");
  if (after) {
    const later = direction === 'ASC' ? '>' : '<';
    part.andWhere(`(${column} ${later} :afterKey OR (${column} = :afterKey AND r.id ${later} :afterId))`, { afterKey: at(after[0]), afterId: after[1] });
  }
  return part.orderBy(`r.${property}`, direction).addOrderBy('r.id', direction);
}

/** No further than a place, which is in it. */
function upTo(query: SelectQueryBuilder<RequestRow>, sort: WorklistSort, [key, id]: Place): void {
  const { column, direction } = SORT_KEY[sort];
  const before = direction === 'ASC' ? '<' : '>';
  query.andWhere(`(${column} ${before} :endKey OR (${column} = :endKey AND r.id ${before}= :endId))`, { endKey: at(key), endId: id });
}

/** Words, and not the number of one request. */
const isWords = (asked: string): boolean => parseRequestNumber(asked) === null;

function search(query: SelectQueryBuilder<RequestRow>, asked: string): void {
  const number = parseRequestNumber(asked);
  if (number) {
    query.andWhere('r.number = :number', { number: formatRequestNumber(Date.parse(`${number.day}T00:00:00+08:00`), number.serial) });
    return;
  }
  asked.trim().split(/\s+/).slice(0, 5).forEach((word, n) => {
    query.andWhere(`(r.text LIKE :word${n} OR r.number LIKE :word${n} OR r.place_name LIKE :word${n})`, { [`word${n}`]: `%${word.replace(/[\\%_]/g, '')}%` });
  });
}
