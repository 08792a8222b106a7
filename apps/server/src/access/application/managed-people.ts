import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { OrgDirectory, type OrgNode } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { Problem } from '../../platform/http/problem.js';
import { Account } from '../infrastructure/account.entity.js';
import { Person } from '../infrastructure/person.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import type { Authority } from './authority.js';

export interface ManagedPost {
  readonly row: RoleAssignment;
  readonly node: OrgNode;
  /** The one who looks decides over it. */
  readonly within: boolean;
}

export interface ManagedPerson {
  readonly person: Person;
  readonly account: Account | null;
  /** Also those that are over and those to come, the latest first. */
  readonly posts: readonly ManagedPost[];
}

/** Persons as whoever administers them may see them. */
@Injectable()
export class ManagedPeople {
  constructor(
    private readonly reads: Reads,
    private readonly org: OrgDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for somebody with no post below those of the one who asks. */
  async seen(by: Authority, personId: string): Promise<ManagedPerson> {
    const { tenantId } = by;
    const person = await this.reads.manager.findOneBy(Person, { id: personId, tenantId });
    const account = await this.reads.manager.findOneBy(Account, { tenantId, personId });
    const rows = await this.reads.manager.find(RoleAssignment, { where: { tenantId, personId }, order: { validFrom: 'DESC', id: 'DESC' } });
    const nodes = await this.org.byIds(tenantId, rows.map(({ nodeId }) => nodeId));
    const posts = rows.flatMap((row) => {
      const node = nodes.get(row.nodeId);
      return node ? [{ row, node, within: by.over(node) }] : [];
    });
    if (!person || !(by.whole || posts.some(({ within }) => within))) throw new Problem('NOT_FOUND');
    return { person, account, posts };
  }

  /** What is done to an account is felt in every post: it is for whoever decides over all of them, and never over oneself. @throws Problem */
  async mastered(by: Authority, personId: string): Promise<ManagedPerson> {
    const managed = await this.seen(by, personId);
    if (by.personId === personId) throw new Problem('PERSON.NOT_YOURSELF');
    const now = this.clock.now();
    if (!managed.posts.every(({ row, within }) => within || isOver(row, now))) throw new Problem('PERSON.BEYOND_REACH');
    return managed;
  }

  /** A node at which a post can be given. @throws Problem for one that is closed or beside those of the caller. */
  async place(by: Authority, nodeId: string): Promise<OrgNode> {
    const node = await this.org.byId(by.tenantId, nodeId);
    if (!node || node.validTo !== null || !by.over(node)) throw new Problem('ORG.UNKNOWN_NODE');
    return node;
  }
}

export const isOver = ({ validTo }: Pick<RoleAssignment, 'validTo'>, at: Instant): boolean => validTo !== null && validTo <= at;
