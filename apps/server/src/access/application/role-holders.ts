import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@yige/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { findRows } from '../../platform/database/find-rows.js';
import type { RowsWhere } from '../../platform/database/row-shape.js';
import { Reads } from '../../platform/database/reads.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';

/** Who holds a role at a node now. */
@Injectable()
export class RoleHolders {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** Ids of persons; without a role, everybody who serves the node. Inside a unit of work, `tx` is handed in. */
  async at(tenantId: string, nodeId: string, role?: StaffRole, tx?: Tx): Promise<string[]> {
    return [...(await this.byNode(tx ?? this.reads.manager, { tenantId, nodeId, ...(role ? { role } : {}) })).values()].flat();
  }

  /** Ids of everybody who serves the nodes, by node. Inside a unit of work. */
  allAt(tx: Tx, tenantId: string, nodeIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.byNode(tx, { tenantId, nodeId: nodeIds });
  }

  private async byNode(manager: EntityManager, where: RowsWhere<RoleAssignment>): Promise<ReadonlyMap<string, string[]>> {
    const now = this.clock.now();
    const people = new Map<string, Set<string>>();
    for (const row of await findRows(manager, RoleAssignment, where)) {
      if (row.validFrom > now || (row.validTo !== null && row.validTo <= now)) continue;
      people.set(row.nodeId, (people.get(row.nodeId) ?? new Set()).add(row.personId));
    }
    return new Map([...people].map(([nodeId, ids]) => [nodeId, [...ids]]));
  }
}
