import { Injectable } from '@nestjs/common';
import { TIERS, type Tier } from '@yige/domain';
import { assignmentsOver } from '../../access/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { inShort, RequestViews } from './request-views.js';
import type { BoardColumnView, BoardView } from '../http/worklists.dto.js';
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
    const [over] = node ? assignmentsOver(actor, node.path) : [];
    if (!node || !over) throw new Problem('NOT_FOUND');
    const scoped: SignedInActor = { ...actor, assignments: [{ role: over.role, nodeId: node.id, nodeKind: node.kind, nodePath: node.path.split('/') }] };
    const [counted, lists, stuck] = await Promise.all([this.counted(scoped), Promise.all(TIERS.map((tier) => this.list(scoped, tier))), this.stuck(scoped)]);
    const column = async (tier: Tier, n: number): Promise<BoardColumnView> => {
      const numbers = counted.find((one) => Number(one.tier) === tier);
      return { tier, open: Number(numbers?.open ?? 0), overdue: Number(numbers?.overdue ?? 0), unsorted: Number(numbers?.unsorted ?? 0), items: await this.views.summaries(lists[n] ?? []) };
    };
    return { node: orgRefView(node), columns: await Promise.all(TIERS.map(column)), stuck: await this.views.summaries(stuck) };
  }

  /** All tiers at once, since what is open is then gone through once. */
  private counted(actor: SignedInActor): Promise<Record<'tier' | 'open' | 'overdue' | 'unsorted', number | string | null>[]> {
    return this.open(actor)
      .select('r.tier', 'tier')
      .addSelect('COUNT(*)', 'open')
      .addSelect("SUM(CASE WHEN r.next_due_at < :now AND r.status NOT IN ('answered', 'awaitingReporter') THEN 1 ELSE 0 END)", 'overdue')
      .addSelect("SUM(CASE WHEN r.status = 'submitted' THEN 1 ELSE 0 END)", 'unsorted')
      .setParameter('now', at(this.clock.now()))
      .groupBy('r.tier')
      .getRawMany();
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
