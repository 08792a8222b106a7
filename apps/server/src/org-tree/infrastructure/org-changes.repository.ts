import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { GridBranch } from './grid-branch.entity.js';
import { OrgChange } from './org-change.entity.js';
import { OrgNode } from './org-node.entity.js';

const SHOWN = 200;

/** The rows of changes of the tree, and the tree as they change it. */
@Injectable()
export class OrgChangesRepository {
  async add(tx: Tx, rows: readonly OrgChange[]): Promise<void> {
    await insertRows(tx, OrgChange, rows);
  }

  ofBatch(manager: EntityManager, tenantId: string, batchId: string): Promise<OrgChange[]> {
    return manager.find(OrgChange, { where: { tenantId, batchId }, order: { id: 'ASC' } });
  }

  latest(manager: EntityManager, tenantId: string): Promise<OrgChange[]> {
    return manager.find(OrgChange, { where: { tenantId }, order: { id: 'DESC' }, take: SHOWN });
  }

  nodeInForce(manager: EntityManager, tenantId: string, id: string): Promise<OrgNode | null> {
    return manager.findOneBy(OrgNode, { tenantId, id, validTo: IsNull() });
  }

  nodesWithCode(manager: EntityManager, tenantId: string, code: string): Promise<OrgNode[]> {
    return manager.findBy(OrgNode, { tenantId, code, validTo: IsNull() });
  }

  async childIds(manager: EntityManager, tenantId: string, parentId: string): Promise<string[]> {
    return (await manager.find(OrgNode, { select: { id: true }, where: { tenantId, parentId, validTo: IsNull() } })).map(({ id }) => id);
  }

  async openNode(tx: Tx, node: OrgNode): Promise<void> {
    await insertRows(tx, OrgNode, [node]);
  }

  async changeNode(tx: Tx, id: string, set: Partial<OrgNode>): Promise<void> {
    await updateRows(tx, OrgNode, { id }, set);
  }

  /** Everything below a node that moves comes with it: the beginning of each path is exchanged. */
  async movePaths(tx: Tx, tenantId: string, from: string, to: string): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(OrgNode)
      .set({ path: () => 'REPLACE(path, :from, :to)' })
      .where('tenant_id = :tenantId AND path LIKE :below')
      .setParameters({ from: `${from}/`, to: `${to}/`, tenantId, below: `${from}/%` })
      .execute();
  }

  /** The grids of a branch that is closed are led by its successor from then on. */
  async handOverGrids(tx: Tx, tenantId: string, branchId: string, successor: { id: string; newIds: () => string }, since: number): Promise<void> {
    const links = await tx.findBy(GridBranch, { tenantId, branchId, validTo: IsNull() });
    if (links.length === 0) return;
    await tx.createQueryBuilder().update(GridBranch).set({ validTo: since }).where({ id: In(links.map(({ id }) => id)) }).execute();
    await insertRows(tx, GridBranch, links.map(({ gridId }) => ({ id: successor.newIds(), tenantId, gridId, branchId: successor.id, validFrom: since, validTo: null })));
  }

  async applied(tx: Tx, tenantId: string, batchId: string, at: number): Promise<void> {
    await updateRows(tx, OrgChange, { tenantId, batchId }, { appliedAt: at });
  }
}
