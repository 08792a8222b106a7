import { Injectable } from '@nestjs/common';
import {
  DAY_MS, dayName, dayNumberOf, type DigestFigures, type DigestHelpReason, type DigestTogether, REPEATED_AT_LEAST, REPEATED_WITHIN_DAYS, shanghaiInstant, TIERS, topMattersOf, WEEKS_BEFORE,
} from '@yige/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { OrgNode } from '../../org-tree/index.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { RequestRow } from '../../requests/index.js';
import { FindSpread } from './find-spread.js';
import { type CountedLine, ReadSummaries, type Reading, totalOf } from './read-summaries.js';

const SHOWN = 20;
const COLUMN: Partial<Record<OrgNode['kind'], string>> = { town: 'r.town_id', village: 'r.village_id', branch: 'r.branch_id' };
type Span = { readonly from: string; readonly to: string };

/** What stands in a digest. It is handed on, so confidential requests are in none of its lists and few of them in none of its counts. */
@Injectable()
export class DigestContents {
  constructor(
    private readonly reads: Reads,
    private readonly summaries: ReadSummaries,
    private readonly findSpread: FindSpread,
  ) {}

  async of(node: OrgNode, span: Span, together: DigestTogether): Promise<DigestFigures> {
    const reading: Reading = { ...(await this.summaries.edition(node.tenantId)), placeIds: [node.id], maySeeConfidential: false };
    const before = { from: moved(span.from, -7 * WEEKS_BEFORE), to: moved(span.from, -1) };
    const [tiers, open, week, earlier, repeated, spread, needHelp] = await Promise.all([
      this.summaries.days(reading, 'tier', span, ['slice']),
      this.summaries.standing(reading, moved(span.to, 1)),
      this.summaries.days(reading, 'matter', span, ['slice']),
      this.summaries.days(reading, 'matter', before, ['slice']),
      this.repeated(node, span.to),
      node.kind === 'branch' ? this.findSpread.among(node, this.standingAlone(node, span.to)) : [],
      this.needHelp(node),
    ]);
    const sum = (of: 'count' | 'late', lines: typeof open = open): number => lines.reduce((all, line) => all + line[of], 0);
    const { received, closed } = totalOf(tiers);
    return {
      ...span, received, closed, open: sum('count'), overdue: sum('late'),
      byTier: TIERS.map((tier) => {
        const ofTier = totalOf(tiers, ({ slice }) => slice === String(tier));
        const openOfTier = open.filter((line) => line.tier === tier);
        return { tier, received: ofTier.received, closed: ofTier.closed, open: sum('count', openOfTier), overdue: sum('late', openOfTier) };
      }),
      topMatters: topMattersOf(mattersOnce(week), mattersOnce(earlier)),
      repeated, spread, needHelp, together,
    };
  }

  /** The same matter at the same place again and again: somebody may go there before the next one comes. */
  private async repeated(node: OrgNode, to: string): Promise<DigestFigures['repeated']> {
    const rows = await this.standingAlone(node, to)
      .select('r.grid_id', 'gridId').addSelect('r.place_name', 'place').addSelect('r.matter_code', 'matterCode').addSelect('COUNT(*)', 'count')
      .andWhere('r.matter_code IS NOT NULL')
      .groupBy('r.grid_id').addGroupBy('r.place_name').addGroupBy('r.matter_code')
      .having('COUNT(*) >= :least', { least: REPEATED_AT_LEAST })
      .orderBy('COUNT(*)', 'DESC').addOrderBy('r.place_name', 'ASC').addOrderBy('r.matter_code', 'ASC')
      .limit(SHOWN)
      .getRawMany<{ gridId: string; place: string; matterCode: string; count: string | number }>();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** Of a known grid in the last 14 days; what was merged stands for itself no more. */
  private standingAlone(node: OrgNode, to: string): SelectQueryBuilder<RequestRow> {
    const end = shanghaiInstant(dayNumberOf(to) + 1, 0);
    return this.within(node).andWhere("r.submitted_at >= :since AND r.submitted_at < :end AND r.status <> 'merged' AND r.grid_id IS NOT NULL", { since: at(end - REPEATED_WITHIN_DAYS * DAY_MS), end: at(end) });
  }

  private async needHelp(node: OrgNode): Promise<DigestFigures['needHelp']> {
    const rows = await this.within(node)
      .andWhere("r.open = :open AND (r.status = 'inDispute' OR r.whistle_state IN ('asked', 'called') OR r.returns >= 2)", { open: true })
      .orderBy('r.nextDueAt', 'ASC').addOrderBy('r.id', 'ASC')
      .limit(SHOWN)
      .getMany();
    return rows.map((row) => ({ requestId: row.id, number: row.number, reason: helpReason(row), returns: row.returns }));
  }

  private within(node: OrgNode): SelectQueryBuilder<RequestRow> {
    const query = this.reads.manager.createQueryBuilder(RequestRow, 'r').where('r.tenant_id = :tenantId AND r.confidential = :no', { tenantId: node.tenantId, no: false });
    const town = node.path.split('/')[1];
    // The town leads the index by which the days of a village or a branch are found.
    if (node.kind !== 'district' && town !== undefined) query.andWhere('r.town_id = :town', { town });
    const column = COLUMN[node.kind];
    return column === undefined ? query : query.andWhere(`${column} = :nodeId`, { nodeId: node.id });
  }
}

const helpReason = ({ status, whistleState }: RequestRow): DigestHelpReason =>
  status === 'inDispute' ? 'inDispute' : whistleState === 'asked' || whistleState === 'called' ? 'whistle' : 'returned';

/** Requests that were found to be one matter count once (domain.md 4.2). */
const mattersOnce = (lines: readonly CountedLine[]): ReadonlyMap<string, number> => new Map(lines.map(({ slice, counts }) => [slice, counts.received - counts.joined]));

const moved = (day: string, days: number): string => dayName(dayNumberOf(day) + days);
