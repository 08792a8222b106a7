import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
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
    const now = this.clock.now();
    const rows = await (tx ?? this.reads.manager).findBy(RoleAssignment, { tenantId, nodeId, ...(role ? { role } : {}) });
    return [...new Set(rows.filter((row) => row.validFrom <= now && (row.validTo === null || row.validTo > now)).map((row) => row.personId))];
  }
}
