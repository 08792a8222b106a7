import { Injectable } from '@nestjs/common';
import type { HolderStanding, Instant } from '@yige/domain';
import { In } from 'typeorm';
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
    return (await this.ofAll(tenantId, [personId])).get(personId) ?? NOWHERE;
  }

  /** By person. */
  async ofAll(tenantId: string, people: readonly string[]): Promise<ReadonlyMap<string, HolderStanding>> {
    if (people.length === 0) return new Map();
    const now = this.clock.now();
    const personId = In([...people]);
    const lockedOut = new Set((await this.reads.manager.findBy(Account, { tenantId, personId, disabled: true })).map((account) => account.personId));
    const assignments = (await this.reads.manager.findBy(RoleAssignment, { tenantId, personId })).filter((one) => inForce(one, now));
    return new Map(people.map((id) => [id, { disabled: lockedOut.has(id), posts: assignments.filter((one) => one.personId === id).map(({ nodeId }) => nodeId) }]));
  }

  /** Whoever never had an account is not locked out of one. */
  isDisabled(tenantId: string, personId: string): Promise<boolean> {
    return this.reads.manager.existsBy(Account, { tenantId, personId, disabled: true });
  }
}

const NOWHERE: HolderStanding = { disabled: false, posts: [] };

const inForce = ({ validFrom, validTo }: RoleAssignment, at: Instant): boolean => validFrom <= at && (validTo === null || validTo > at);
