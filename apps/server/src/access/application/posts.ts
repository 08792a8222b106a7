import { Injectable } from '@nestjs/common';
import type { HolderStanding, Instant } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { Account } from '../infrastructure/account.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';

/** Where somebody serves, and whether they still can. */
@Injectable()
export class Posts {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async of(tenantId: string, personId: string): Promise<HolderStanding> {
    const now = this.clock.now();
    const [disabled, assignments] = [await this.isDisabled(tenantId, personId), await this.reads.manager.findBy(RoleAssignment, { tenantId, personId })];
    return { disabled, posts: assignments.filter((one) => inForce(one, now)).map(({ nodeId }) => nodeId) };
  }

  /** Whoever never had an account is not locked out of one. */
  isDisabled(tenantId: string, personId: string): Promise<boolean> {
    return this.reads.manager.existsBy(Account, { tenantId, personId, disabled: true });
  }
}

const inForce = ({ validFrom, validTo }: RoleAssignment, at: Instant): boolean => validFrom <= at && (validTo === null || validTo > at);
