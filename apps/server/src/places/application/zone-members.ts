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
    return (await this.answering(tenantId, [zoneId])).get(zoneId) ?? null;
  }

  /** By zone; those for which nobody answers are not in it. */
  async answering(tenantId: string, zoneIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const members = await this.addresses.membersOf(tenantId, zoneIds);
    const standing = await this.posts.ofAll(tenantId, [...new Set(members.values())]);
    const zones = await this.directory.byIds(tenantId, [...members.keys()]);
    const above = await this.directory.byIds(tenantId, [...zones.values()].map(({ parentId }) => parentId));
    return new Map([...members].filter(([zoneId, personId]) => {
      const { disabled = true, posts = [] } = standing.get(personId) ?? {};
      const group = above.get(zones.get(zoneId)?.parentId ?? '');
      // Where a grid has no groups, its branch divides the zones among members of other groups too.
      return !disabled && (group?.kind === 'partyGroup' ? posts.includes(group.id) : posts.length > 0);
    }));
  }
}
