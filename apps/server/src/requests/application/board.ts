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
    const [columns, stuck] = await Promise.all([Promise.all(TIERS.map((tier) => this.column(scoped, tier))), this.stuck(scoped)]);
    return { node: orgRefView(node), columns, stuck: await this.views.summaries(stuck) };
  }

  private async column(actor: SignedInActor, tier: Tier): Promise<BoardColumnView> {
    const open = (): ReturnType<typeof this.open> => this.open(actor).andWhere('r.tier = :tier', { tier });
    const [rows, counted] = await Promise.all([
      inShort(open().orderBy('r.nextDueAt', 'ASC').addOrderBy('r.id', 'ASC').limit(SHOWN)),
      open()
        .select('COUNT(*)', 'open')
        .addSelect("SUM(CASE WHEN r.next_due_at < :now AND r.status NOT IN ('answered', 'awaitingReporter') THEN 1 ELSE 0 END)", 'overdue')
        .addSelect("SUM(CASE WHEN r.status = 'submitted' THEN 1 ELSE 0 END)", 'unsorted')
        .setParameter('now', at(this.clock.now()))
        .getRawOne<Record<'open' | 'overdue' | 'unsorted', number | string | null>>(),
    ]);
    return {
      tier,
      open: Number(counted?.open ?? 0),
      overdue: Number(counted?.overdue ?? 0),
      unsorted: Number(counted?.unsorted ?? 0),
      items: await this.views.summaries(rows),
    };
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
