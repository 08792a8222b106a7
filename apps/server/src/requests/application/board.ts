import { Injectable } from '@nestjs/common';
import { TIERS, type Tier } from '@yige/domain';
import { narrowedTo } from '../../access/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { inShort, RequestViews } from './request-views.js';
import type { BoardColumnView, BoardView } from '../http/worklists.dto.js';
import { boundedCounts } from './bounded-counts.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { limitToView } from './worklist-scope.js';

const SHOWN = 20;

/** The board of the three tiers: what is open below a node, what is stuck first. */
@Injectable()
export class Board {
  constructor(
    private readonly reads: Reads,
    private readonly views: RequestViews,
    private readonly directory: OrgDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for a node that is not at or below one of the caller's. */
  async of(actor: SignedInActor, nodeId: string): Promise<BoardView> {
    const node = await this.directory.byId(actor.tenantId, nodeId);
    if (!node) throw new Problem('NOT_FOUND');
    const scoped = narrowedTo(actor, node);
    const [counted, lists, stuck] = await Promise.all([boundedCounts(this.reads.manager, this.open(scoped), this.clock.now()), Promise.all(TIERS.map((tier) => this.list(scoped, tier))), this.stuck(scoped)]);
    const column = async (tier: Tier, n: number): Promise<BoardColumnView> => {
      const groups = counted.groups.filter((group) => group.tier === tier);
      const rows = lists[n] ?? [];
      return {
        tier,
        capped: counted.capped,
        // Of very many, the first thousand may lie in another column.
        open: Math.max(rows.length, sum(groups.map(({ count }) => count))),
        overdue: sum(groups.map(({ overdue }) => overdue)),
        unsorted: sum(groups.filter(({ status }) => status === 'submitted').map(({ count }) => count)),
        items: await this.views.summaries(rows),
      };
    };
    return { node: orgRefView(node), columns: await Promise.all(TIERS.map(column)), stuck: await this.views.summaries(stuck) };
  }

  private list(actor: SignedInActor, tier: Tier): Promise<RequestRow[]> {
    return inShort(this.open(actor).andWhere('r.tier = :tier', { tier }).orderBy('r.nextDueAt', 'ASC').addOrderBy('r.id', 'ASC').limit(SHOWN));
  }

  private async stuck(actor: SignedInActor): Promise<RequestRow[]> {
    const stuck = this.open(actor)
      .andWhere("r.next_due_at < :now AND r.status NOT IN ('answered', 'awaitingReporter')", { now: at(this.clock.now()) })
      .orderBy('r.nextDueAt', 'ASC')
      .addOrderBy('r.id', 'ASC')
      .limit(SHOWN);
    return inShort(stuck);
  }

  private open(actor: SignedInActor) {
    const query = this.reads.manager.createQueryBuilder(RequestRow, 'r');
    limitToView(query, 'area', actor);
    return query.andWhere('r.open = :open', { open: true });
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
