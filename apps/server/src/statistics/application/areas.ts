import { Injectable } from '@nestjs/common';
import { type CalendarDay, DAY_MS, shanghaiDay } from '@yige/domain';
import { assignmentsOver } from '../../access/index.js';
import { OrgDirectory, OrgHistory, type OrgNode } from '../../org-tree/index.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';

/** `then`: by the tree as it was when each request came. `now`: as if the tree had always been what it is. */
export const TREE_TIMES = ['then', 'now'] as const;
export type TreeTime = (typeof TREE_TIMES)[number];

/** A part of an area, for the days on which it was a part. */
export interface AreaPart {
  readonly node: OrgNode;
  readonly placeIds: readonly string[];
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
}

export interface Area {
  readonly node: OrgNode;
  /** Column of a request that names a place of the area's own kind; null: everything of the district. */
  readonly column: AreaColumn | null;
  readonly placeIds: readonly string[];
  readonly parts: readonly AreaPart[];
  readonly maySeeConfidential: boolean;
}

type AreaColumn = 'townId' | 'villageId' | 'branchId' | 'gridId';
type Below = 'town' | 'village' | 'grid';

const KINDS: Partial<Record<OrgNode['kind'], { own: AreaColumn | null; below: Below | null }>> = {
  district: { own: null, below: 'town' },
  town: { own: 'townId', below: 'village' },
  village: { own: 'villageId', below: 'grid' },
  branch: { own: 'branchId', below: null },
  grid: { own: 'gridId', below: null },
};

/** Which places an area is made of, for those who may look at it. */
@Injectable()
export class Areas {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly history: OrgHistory,
  ) {}

  /** @throws Problem for a node that is not at or below one of the caller's, or of a kind that holds no area. */
  async of(actor: SignedInActor, nodeId: string | undefined, as: TreeTime): Promise<Area> {
    const node = await this.node(actor, nodeId);
    const kind = KINDS[node.kind];
    if (!kind) throw new Problem('NOT_FOUND');
    const over = assignmentsOver(actor, node.path);
    const maySeeConfidential = over.some(({ role, nodeKind }) => (role === 'dispatcher' || role === 'supervisor') && (nodeKind === 'district' || nodeKind === 'dispatchCentre'));
    const byVillages = as === 'now' && node.kind === 'town';
    return {
      node,
      column: byVillages ? 'villageId' : kind.own,
      placeIds: await this.placeIds(node, as, byVillages),
      parts: kind.below === null ? [] : await this.parts(node, kind.below, as),
      maySeeConfidential,
    };
  }

  private async node(actor: SignedInActor, nodeId: string | undefined): Promise<OrgNode> {
    const [first] = actor.assignments;
    const wanted = nodeId ?? (first?.nodeKind === 'dispatchCentre' ? first.nodePath[0] : first?.nodeId) ?? '';
    const node = await this.directory.byId(actor.tenantId, wanted);
    if (!node || assignmentsOver(actor, node.path).length === 0) throw new Problem('NOT_FOUND');
    return node;
  }

  private async placeIds(node: OrgNode, as: TreeTime, byVillages: boolean): Promise<string[]> {
    if (as === 'then' || node.kind === 'district') return [node.id];
    return this.history.withPredecessors(node.tenantId, byVillages ? await this.history.below(node.tenantId, node.id, 'village') : [node.id]);
  }

  private async parts(node: OrgNode, kind: Below, as: TreeTime): Promise<AreaPart[]> {
    const children = await this.history.childrenOf(node.tenantId, node.id, kind);
    if (as === 'then') return children.map((child) => ({ node: child.node, placeIds: [child.node.id], from: child.since === null ? null : shanghaiDay(child.since), to: child.until === null ? null : shanghaiDay(child.until - DAY_MS) }));
    const present = children.filter(({ node: child, until }) => until === null && child.validTo === null);
    return Promise.all(present.map(async ({ node: child }) => ({ node: child, placeIds: await this.asNow(child), from: null, to: null })));
  }

  private async asNow(node: OrgNode): Promise<string[]> {
    return this.placeIds(node, 'now', node.kind === 'town');
  }
}
