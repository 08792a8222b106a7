import { Injectable } from '@nestjs/common';
import { DAY_MS, OPEN_STATUSES, type RequestStatus, shanghaiDay, SHANGHAI_OFFSET_MS, TIERS } from '@yige/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { assignmentsOver } from '../../access/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { OrgDirectory, type OrgNode, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { RequestRow } from '../../requests/index.js';
import type { OverviewAreaView, OverviewDayView, OverviewView } from '../http/overview.dto.js';

const TOP_MATTERS = 10;
const OURS = "r.status NOT IN ('answered', 'awaitingReporter')";

/** Column of a request for a kind of area, and for the kind below it. */
const AREA: Partial<Record<OrgNode['kind'], { own: string; below: string | null }>> = {
  district: { own: 'r.district_id', below: 'r.town_id' },
  town: { own: 'r.town_id', below: 'r.village_id' },
  village: { own: 'r.village_id', below: 'r.grid_id' },
  branch: { own: 'r.branch_id', below: null },
};

/** How an area stands: what is open now, and what came and was closed in a period. Counts of requests, never of persons. */
@Injectable()
export class Overview {
  constructor(
    private readonly reads: Reads,
    private readonly directory: OrgDirectory,
    private readonly catalogue: ReadCatalogue,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for a node that is not at or below one of the caller's, or of a kind that holds no area. */
  async of(actor: SignedInActor, nodeId: string | undefined, days: number): Promise<OverviewView> {
    const node = await this.node(actor, nodeId);
    const area = AREA[node.kind];
    if (!area) throw new Problem('NOT_FOUND');
    const now = this.clock.now();
    const since = startOfShanghaiDay(now) - (days - 1) * DAY_MS;
    const within = (): SelectQueryBuilder<RequestRow> =>
      this.reads.manager.createQueryBuilder(RequestRow, 'r').where(`r.tenant_id = :tenantId AND ${area.own} = :nodeId`, { tenantId: actor.tenantId, nodeId: node.id });
    const [standing, period, topMatters, byArea, perDay] = await Promise.all([
      this.standing(within(), now),
      this.period(within(), since),
      this.topMatters(actor.tenantId, within(), since),
      area.below === null ? [] : this.byArea(actor.tenantId, within, area.below, since, now),
      this.perDay(within, since, days),
    ]);
    return { node: orgRefView(node), since: new Date(since).toISOString(), ...standing, ...period, byTier: standing.byTier.map((tier) => ({ ...tier, received: period.byTier.get(tier.tier) ?? 0 })), topMatters, byArea, perDay };
  }

  private async node(actor: SignedInActor, nodeId: string | undefined): Promise<OrgNode> {
    const [first] = actor.assignments;
    const wanted = nodeId ?? (first?.nodeKind === 'dispatchCentre' ? first.nodePath[0] : first?.nodeId) ?? '';
    const node = await this.directory.byId(actor.tenantId, wanted);
    if (!node || assignmentsOver(actor, node.path).length === 0) throw new Problem('NOT_FOUND');
    return node;
  }

  private async standing(query: SelectQueryBuilder<RequestRow>, now: number) {
    const rows = await query
      .select('r.status', 'status')
      .addSelect('r.tier', 'tier')
      .addSelect('COUNT(*)', 'count')
      .addSelect(`SUM(CASE WHEN r.next_due_at < :now AND ${OURS} THEN 1 ELSE 0 END)`, 'overdue')
      .addSelect(`SUM(CASE WHEN r.next_due_at >= :now AND r.next_due_at < :soon AND ${OURS} THEN 1 ELSE 0 END)`, 'dueSoon')
      .andWhere('r.open = :open', { open: true })
      .setParameters({ now: at(now), soon: at(now + DAY_MS) })
      .groupBy('r.status')
      .addGroupBy('r.tier')
      .getRawMany<Record<'status' | 'tier' | 'count' | 'overdue' | 'dueSoon', string | number>>();
    const total = (key: 'count' | 'overdue' | 'dueSoon', of = rows): number => of.reduce((sum, row) => sum + Number(row[key]), 0);
    return {
      open: total('count'),
      overdue: total('overdue'),
      dueSoon: total('dueSoon'),
      unsorted: total('count', rows.filter((row) => row.status === 'submitted')),
      byTier: TIERS.map((tier) => ({ tier, open: total('count', rows.filter((row) => Number(row.tier) === tier)) })),
      byStatus: OPEN_STATUSES.map((status: RequestStatus) => ({ status, count: total('count', rows.filter((row) => row.status === status)) })),
    };
  }

  private async period(query: SelectQueryBuilder<RequestRow>, since: number) {
    const rows = await query
      .select('r.tier', 'tier')
      .addSelect('COUNT(*)', 'received')
      .addSelect("SUM(CASE WHEN r.status = 'closed' THEN 1 ELSE 0 END)", 'closed')
      .addSelect("SUM(CASE WHEN r.close_result = 'solved' THEN 1 ELSE 0 END)", 'solved')
      .addSelect("SUM(CASE WHEN r.close_result = 'noAnswer' THEN 1 ELSE 0 END)", 'noAnswer')
      .andWhere('r.submitted_at >= :since', { since: at(since) })
      .groupBy('r.tier')
      .getRawMany<Record<'tier' | 'received' | 'closed' | 'solved' | 'noAnswer', string | number>>();
    const total = (key: 'received' | 'closed' | 'solved' | 'noAnswer'): number => rows.reduce((sum, row) => sum + Number(row[key]), 0);
    return {
      received: total('received'),
      closed: total('closed'),
      solved: total('solved'),
      noAnswer: total('noAnswer'),
      byTier: new Map(rows.map((row) => [Number(row.tier), Number(row.received)])),
    };
  }

  private async topMatters(tenantId: string, query: SelectQueryBuilder<RequestRow>, since: number): Promise<OverviewView['topMatters']> {
    const rows = await query
      .select('r.matter_code', 'code')
      .addSelect('COUNT(*)', 'count')
      .andWhere('r.submitted_at >= :since', { since: at(since) })
      .groupBy('r.matter_code')
      .orderBy('COUNT(*)', 'DESC')
      .limit(TOP_MATTERS)
      .getRawMany<{ code: string | null; count: string | number }>();
    const active = await this.catalogue.active(tenantId);
    return rows.map(({ code, count }) => ({ code, name: code === null ? null : (active.matter(code)?.name ?? code), count: Number(count) }));
  }

  private async byArea(tenantId: string, within: () => SelectQueryBuilder<RequestRow>, column: string, since: number, now: number): Promise<OverviewAreaView[]> {
    const rows = await within()
      .select(column, 'nodeId')
      .addSelect('SUM(CASE WHEN r.open = :open THEN 1 ELSE 0 END)', 'open')
      .addSelect(`SUM(CASE WHEN r.open = :open AND r.next_due_at < :now AND ${OURS} THEN 1 ELSE 0 END)`, 'overdue')
      .addSelect('SUM(CASE WHEN r.submitted_at >= :since THEN 1 ELSE 0 END)', 'received')
      .setParameters({ open: true, now: at(now), since: at(since) })
      .groupBy(column)
      .getRawMany<{ nodeId: string | null; open: string | number; overdue: string | number; received: string | number }>();
    const nodes = await this.directory.byIds(tenantId, rows.map((row) => row.nodeId));
    return rows
      .map((row) => {
        const node = row.nodeId === null ? undefined : nodes.get(row.nodeId);
        return { node: node ? orgRefView(node) : null, open: Number(row.open), overdue: Number(row.overdue), received: Number(row.received) };
      })
      .sort((a, b) => (a.node?.code ?? '~').localeCompare(b.node?.code ?? '~'));
  }

  /** Days are Shanghai's; a day on which nothing came is a valid day and stands with 0. */
  private async perDay(within: () => SelectQueryBuilder<RequestRow>, since: number, days: number): Promise<OverviewDayView[]> {
    const count = async (property: 'submitted_at' | 'closed_at', extra: string): Promise<Map<string, number>> => {
      const day = this.reads.shanghaiDayOf(`r.${property}`);
      const rows = await within()
        .select(day, 'day')
        .addSelect('COUNT(*)', 'count')
        .andWhere(`r.${property} >= :since ${extra}`, { since: at(since) })
        .groupBy(day)
        .getRawMany<{ day: string; count: string | number }>();
      return new Map(rows.map((row) => [row.day, Number(row.count)]));
    };
    const [received, closed] = await Promise.all([count('submitted_at', ''), count('closed_at', "AND r.status = 'closed'")]);
    return Array.from({ length: days }, (_, n) => {
      const day = shanghaiDay(since + n * DAY_MS);
      return { day, received: received.get(day) ?? 0, closed: closed.get(day) ?? 0 };
    });
  }
}

const startOfShanghaiDay = (now: number): number => Math.floor((now + SHANGHAI_OFFSET_MS) / DAY_MS) * DAY_MS - SHANGHAI_OFFSET_MS;
