import { Injectable } from '@nestjs/common';
import type { Instant, OrgNodeKind } from '@yige/domain';
import { In, IsNull, Like, Not } from 'typeorm';
import { Reads } from '../../platform/database/reads.js';
import { OrgChange } from '../infrastructure/org-change.entity.js';
import { OrgNode } from '../infrastructure/org-node.entity.js';

/** A node below another, for the time that it was there. */
export interface ChildOverTime {
  readonly node: OrgNode;
  /** Null: from the beginning. */
  readonly since: Instant | null;
  /** Null: still. */
  readonly until: Instant | null;
}

/** What the tree was: what stood below a node and when, and what took whose place. */
@Injectable()
export class OrgHistory {
  constructor(private readonly reads: Reads) {}

  /** Every node of a kind that is or was directly below another. */
  async childrenOf(tenantId: string, parentId: string, kind: OrgNodeKind): Promise<ChildOverTime[]> {
    const now = await this.reads.manager.findBy(OrgNode, { tenantId, parentId, kind });
    const moves = await this.reads.manager.find(OrgChange, { where: { tenantId, what: 'moved', appliedAt: Not(IsNull()) }, order: { since: 'ASC' } });
    const came = new Map(moves.filter(({ data }) => data.parentId === parentId).map((move) => [move.nodeId, move.since]));
    const left = moves.filter(({ data, nodeId }) => data.fromParentId === parentId && !now.some(({ id }) => id === nodeId));
    const gone = left.length === 0 ? [] : await this.reads.manager.findBy(OrgNode, { tenantId, kind, id: In(left.map(({ nodeId }) => nodeId)) });
    return [
      ...now.map((node) => ({ node, since: came.get(node.id) ?? null, until: null })),
      ...gone.map((node) => ({ node, since: null, until: left.findLast(({ nodeId }) => nodeId === node.id)?.since ?? null })),
    ];
  }

  /** These nodes and those whose place they took, however many times over. */
  async withPredecessors(tenantId: string, ids: readonly string[]): Promise<string[]> {
    const all = new Set(ids);
    for (let next = [...all]; next.length > 0; ) {
      const closed = await this.reads.manager.findBy(OrgChange, { tenantId, successorId: In(next), appliedAt: Not(IsNull()) });
      next = closed.map(({ nodeId }) => nodeId).filter((id) => !all.has(id));
      for (const id of next) all.add(id);
    }
    return [...all];
  }

  /** The node in force that took the place of a closed one; null when none did. */
  async successorOf(closed: Pick<OrgNode, 'tenantId' | 'id'>): Promise<OrgNode | null> {
    let id: string | null = closed.id;
    for (let steps = 0; id !== null && steps < 20; steps++) {
      const change: OrgChange | null = await this.reads.manager.findOneBy(OrgChange, { tenantId: closed.tenantId, nodeId: id, what: 'closed', appliedAt: Not(IsNull()) });
      id = change?.successorId ?? null;
      const node = id === null ? null : await this.reads.manager.findOneBy(OrgNode, { tenantId: closed.tenantId, id });
      if (node?.validTo === null) return node;
    }
    return null;
  }

  /** The node, as long as it stands: asked of the database, since what is remembered may be a minute old. */
  async inForce(tenantId: string, id: string): Promise<OrgNode | null> {
    return this.reads.manager.findOneBy(OrgNode, { tenantId, id, validTo: IsNull() });
  }

  /** A node and what stands below it now, of these kinds, from the top down. */
  async standing(tenantId: string, nodeId: string, kinds: readonly OrgNodeKind[]): Promise<OrgNode[]> {
    const top = await this.reads.manager.findOneBy(OrgNode, { tenantId, id: nodeId, validTo: IsNull() });
    if (!top) return [];
    const nodes = await this.reads.manager.findBy(OrgNode, { tenantId, kind: In([...kinds]), path: Like(`${top.path}/%`), validTo: IsNull() });
    return [...(kinds.includes(top.kind) ? [top] : []), ...nodes.sort((a, b) => (a.path < b.path ? -1 : 1))];
  }

  /** Ids of the nodes of a kind that stand directly below another now. */
  async below(tenantId: string, parentId: string, kind: OrgNodeKind): Promise<string[]> {
    return (await this.reads.manager.find(OrgNode, { select: { id: true }, where: { tenantId, parentId, kind } })).map(({ id }) => id);
  }
}
