import { Injectable } from '@nestjs/common';
import { Posts } from '../../access/index.js';
import { Addresses } from '../../households/index.js';
import { OrgDirectory } from '../../org-tree/index.js';

/** Who answers for a zone of households (党员责任区): its member, as long as they serve in the party group whose zone it is. */
@Injectable()
export class ZoneMembers {
  constructor(
    private readonly addresses: Addresses,
    private readonly directory: OrgDirectory,
    private readonly posts: Posts,
  ) {}

  /** @returns a person; null where nobody has the zone, or whoever has it left the group or may no longer sign in */
  async answeringFor(tenantId: string, zoneId: string): Promise<string | null> {
    const personId = await this.addresses.memberOf(tenantId, zoneId);
    if (personId === null) return null;
    const { disabled, posts } = await this.posts.of(tenantId, personId);
    const zone = await this.directory.byId(tenantId, zoneId);
    const above = zone?.parentId == null ? null : await this.directory.byId(tenantId, zone.parentId);
    // Where a grid has no groups, its branch divides the zones among members of other groups too.
    const serves = above?.kind === 'partyGroup' ? posts.includes(above.id) : posts.length > 0;
    return serves && !disabled ? personId : null;
  }
}
