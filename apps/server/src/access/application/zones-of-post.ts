import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { type ZoneMember, ZoneTerms } from '../../households/index.js';
import { OrgDirectory } from '../../org-tree/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import type { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import { isOver } from './managed-people.js';

/** A post has ended; what its holder answered for may stand open. */
export const ZONES_LEFT = 'zones.left';

/** Whoever leaves a party group answers for none of its zones any more: these stand open until somebody hands them over. */
@Injectable()
export class ZonesOfPost {
  constructor(
    private readonly terms: ZoneTerms,
    private readonly org: OrgDirectory,
    private readonly agenda: Agenda,
  ) {}

  /** What ends with a post; nothing while its holder serves the same group in another role. */
  async endingWith(post: RoleAssignment, posts: readonly RoleAssignment[], until: Instant): Promise<ZoneMember[]> {
    const { tenantId, personId } = post;
    const terms = await this.terms.lasting(tenantId, personId, until);
    if (terms.length === 0) return [];
    const zones = await this.org.byIds(tenantId, terms.map(({ zoneId }) => zoneId));
    const above = await this.org.byIds(tenantId, [...zones.values()].map(({ parentId }) => parentId));
    const staying = new Set(posts.filter((other) => other.id !== post.id && !isOver(other, until)).map(({ nodeId }) => nodeId));
    return terms.filter(({ zoneId }) => {
      const group = above.get(zones.get(zoneId)?.parentId ?? '');
      // Where a grid has no groups, its branch divides the zones among members of other groups too.
      return group?.kind === 'partyGroup' ? group.id === post.nodeId && !staying.has(group.id) : staying.size === 0;
    });
  }

  /** When that moment comes, whoever hands them over is told. */
  async end(tx: Tx, { tenantId, personId }: RoleAssignment, terms: readonly ZoneMember[], at: Instant): Promise<void> {
    await this.terms.end(tx, terms, at);
    if (terms.length > 0) await this.agenda.plan(tx, [{ tenantId, subjectId: personId, kind: ZONES_LEFT, dueAt: at, payload: {} }]);
  }
}
