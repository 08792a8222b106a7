import { Injectable } from '@nestjs/common';
import { addedTogether, type CalendarDay, dayNumberOf, type DigestTogether, type Instant, NOTHING_TOGETHER, shanghaiInstant } from '@yige/domain';
import { InformalMediation, Mediation } from '../../mediation/index.js';
import { OrgDirectory, type OrgNode } from '../../org-tree/index.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { RequestRow } from '../../requests/index.js';
import { TimeService } from '../../time-bank/index.js';
import { Wish } from '../../wishes/index.js';

export interface Week {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** A part of what is counted, and the lowest node that it belongs to. */
interface Part extends Partial<DigestTogether> {
  readonly nodeId: string | null;
}

type Row<Names extends keyof DigestTogether> = Readonly<Record<Names, string | number | null>> & { readonly nodeId: string | null };

/** How long after it began a mediation may end in agreement: a month, prolonged, and time to sign. */
const LONGEST_MEDIATION_DAYS = 200;

/** Point 5 of a weekly digest (domain.md 4.2). Nothing that came from a confidential request is in it. */
@Injectable()
export class CountTogether {
  constructor(
    private readonly reads: Reads,
    private readonly directory: OrgDirectory,
  ) {}

  /** Counted once for a district or a town; the answer says it of every node at or below it. */
  async below(top: OrgNode, week: Week): Promise<(node: OrgNode) => DigestTogether> {
    const scope: Scope = { tenantId: top.tenantId, townId: top.kind === 'town' ? top.id : null, ...spanOf(week), week };
    const parts = (await Promise.all([this.wishes(scope), this.talks(scope), this.mediations(scope), this.services(scope)])).flat();
    const nodes = await this.directory.byIds(top.tenantId, parts.map(({ nodeId }) => nodeId));
    return (node) => addedTogether(parts.filter(({ nodeId }) => isWithin(nodes.get(nodeId ?? ''), node)).map(({ nodeId: _, ...counts }) => ({ ...NOTHING_TOGETHER, ...counts })));
  }

  private async wishes({ tenantId, townId, from, end }: Scope): Promise<Part[]> {
    const within = (column: string): string => `SUM(CASE WHEN w.${column} >= :from AND w.${column} < :end THEN 1 ELSE 0 END)`;
    const query = this.reads.manager.createQueryBuilder(Wish, 'w').innerJoin(RequestRow, 'r', 'r.id = w.request_id AND r.confidential = :no', { no: false })
      .select(LOWEST, 'nodeId').addSelect(within('published_at'), 'wishesPublished').addSelect(within('claimed_at'), 'wishesClaimed').addSelect(within('fulfilled_at'), 'wishesFulfilled')
      .where('w.tenant_id = :tenantId AND (w.published_at >= :from OR w.claimed_at >= :from OR w.fulfilled_at >= :from)', { tenantId, from: at(from), end: at(end) }).groupBy(LOWEST);
    if (townId !== null) query.andWhere('r.town_id = :townId', { townId });
    return (await query.getRawMany<Row<'wishesPublished' | 'wishesClaimed' | 'wishesFulfilled'>>()).map((row) =>
      ({ nodeId: row.nodeId, wishesPublished: Number(row.wishesPublished), wishesClaimed: Number(row.wishesClaimed), wishesFulfilled: Number(row.wishesFulfilled) }));
  }

  private async talks({ tenantId, townId, from, end }: Scope): Promise<Part[]> {
    const query = this.reads.manager.createQueryBuilder(InformalMediation, 'm').innerJoin(RequestRow, 'r', 'r.id = m.request_id AND r.confidential = :no', { no: false })
      .select(LOWEST, 'nodeId').addSelect('COUNT(*)', 'talks')
      .where('m.tenant_id = :tenantId AND m.recorded_at >= :from AND m.recorded_at < :end', { tenantId, from: at(from), end: at(end) }).groupBy(LOWEST);
    if (townId !== null) query.andWhere('m.town_id = :townId', { townId });
    return (await query.getRawMany<Row<'talks'>>()).map(({ nodeId, talks }) => ({ nodeId, talks: Number(talks) }));
  }

  private async mediations({ tenantId, townId, from, end, week }: Scope): Promise<Part[]> {
    const query = this.reads.manager.createQueryBuilder(Mediation, 'm').innerJoin(RequestRow, 'r', 'r.id = m.request_id AND r.confidential = :no', { no: false })
      .select(LOWEST, 'nodeId')
      .addSelect('SUM(CASE WHEN m.opened_at >= :from AND m.opened_at < :end THEN 1 ELSE 0 END)', 'mediationsBegun')
      .addSelect('SUM(CASE WHEN m.effective_on >= :firstDay AND m.effective_on <= :lastDay THEN 1 ELSE 0 END)', 'mediationsAgreed')
      .where('m.tenant_id = :tenantId AND m.opened_at >= :long AND m.opened_at < :end', { tenantId, from: at(from), end: at(end), firstDay: week.from, lastDay: week.to, long: at(shanghaiInstant(dayNumberOf(week.from) - LONGEST_MEDIATION_DAYS, 0)) })
      .groupBy(LOWEST);
    if (townId !== null) query.andWhere('m.town_id = :townId', { townId });
    return (await query.getRawMany<Row<'mediationsBegun' | 'mediationsAgreed'>>()).map((row) => ({ nodeId: row.nodeId, mediationsBegun: Number(row.mediationsBegun), mediationsAgreed: Number(row.mediationsAgreed) }));
  }

  /** By the week in which it was confirmed, so that each counts in one week. */
  private async services({ tenantId, from, end }: Scope): Promise<Part[]> {
    const rows = await this.reads.manager.createQueryBuilder(TimeService, 's').select('s.node_id', 'nodeId').addSelect('SUM(s.minutes)', 'volunteerMinutes')
      .where("s.tenant_id = :tenantId AND s.decided_at >= :from AND s.decided_at < :end AND s.status = 'confirmed'", { tenantId, from: at(from), end: at(end) })
      .groupBy('s.node_id').getRawMany<Row<'volunteerMinutes'>>();
    return rows.map(({ nodeId, volunteerMinutes }) => ({ nodeId, volunteerMinutes: Number(volunteerMinutes) }));
  }
}

interface Scope {
  readonly tenantId: string;
  /** Null: of the whole district. */
  readonly townId: string | null;
  readonly from: Instant;
  readonly end: Instant;
  readonly week: Week;
}

/** The lowest place of a request that digests are made of. */
const LOWEST = 'COALESCE(r.branch_id, r.village_id, r.town_id, r.district_id)';

const spanOf = ({ from, to }: Week): { from: Instant; end: Instant } => ({ from: shanghaiInstant(dayNumberOf(from), 0), end: shanghaiInstant(dayNumberOf(to) + 1, 0) });

const isWithin = (below: OrgNode | undefined, node: OrgNode): boolean => below !== undefined && (below.id === node.id || below.path.startsWith(`${node.path}/`));
