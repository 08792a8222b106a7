import { Injectable } from '@nestjs/common';
import { type Instant, type PassedOverBecause, passedOver, type Placement } from '@yige/domain';
import { Posts, RoleHolders } from '../../access/index.js';
import { Absences } from '../../duty/index.js';
import { Reads } from '../../platform/database/reads.js';
import { RequestRow } from '../infrastructure/request.entity.js';

/** Whether the member of a zone can be asked first. */
@Injectable()
export class MemberAvailability {
  constructor(
    private readonly reads: Reads,
    private readonly holders: RoleHolders,
    private readonly posts: Posts,
    private readonly absences: Absences,
  ) {}

  async passedOver({ tenantId, unit, personId, heldAtMost, at }: { tenantId: string; unit: Placement['unit']; personId: string; heldAtMost: number; at: Instant }): Promise<PassedOverBecause | null> {
    const [members, disabled, absences, held] = await Promise.all([
      // Where a grid has no groups its branch has the request, and the member of the zone need not be of the branch.
      unit.kind === 'partyGroup' ? this.holders.at(tenantId, unit.id) : [personId],
      this.posts.isDisabled(tenantId, personId),
      this.absences.of(tenantId, personId, at),
      this.reads.manager.countBy(RequestRow, { tenantId, holderPersonId: personId, open: true, tier: 1 }),
    ]);
    return passedOver({ serves: members.includes(personId) && !disabled, absences, held }, heldAtMost, at);
  }
}
