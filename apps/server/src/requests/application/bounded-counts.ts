import type { Instant } from '@yige/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { at } from '../../platform/database/columns.js';
import type { RequestRow } from '../infrastructure/request.entity.js';

/** A list says how many it holds up to 999; of more nobody counts the rows just to show a number ("999+"). */
const COUNTED_AT_MOST = 1_000;

export interface CountedGroup {
  readonly status: RequestRow['status'];
  readonly tier: number;
  readonly count: number;
  /** Past the moment by which somebody here, not the reporter, has to act. */
  readonly overdue: number;
}

export interface BoundedCounts {
  readonly groups: readonly CountedGroup[];
  /** There are at least 1,000: the groups are of the first of them, so each may be larger. */
  readonly capped: boolean;
}

/** Counts what a query of requests (`r`) finds by status and tier, without reading more than 1,000 rows of it. */
export async function boundedCounts(manager: EntityManager, query: SelectQueryBuilder<RequestRow>, now: Instant): Promise<BoundedCounts> {
  const first = query
    .select('r.status', 'status')
    .addSelect('r.tier', 'tier')
    .addSelect("CASE WHEN r.open = :counted AND r.next_due_at < :countedAt AND r.status NOT IN ('answered', 'awaitingReporter') THEN 1 ELSE 0 END", 'late')
    .setParameters({ counted: true, countedAt: at(now) })
    .limit(COUNTED_AT_MOST);
  const rows = await manager.createQueryBuilder()
    .select('c.status', 'status').addSelect('c.tier', 'tier').addSelect('COUNT(*)', 'count').addSelect('SUM(c.late)', 'overdue')
    .from(`(${first.getQuery()})`, 'c')
    .setParameters(first.getParameters())
    .groupBy('c.status').addGroupBy('c.tier')
    .getRawMany<Record<'tier' | 'count' | 'overdue', number | string> & { status: RequestRow['status'] }>();
  const groups = rows.map(({ status, tier, count, overdue }) => ({ status, tier: Number(tier), count: Number(count), overdue: Number(overdue) }));
  return { groups, capped: groups.reduce((sum, { count }) => sum + count, 0) >= COUNTED_AT_MOST };
}
