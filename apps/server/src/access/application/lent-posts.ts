import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reads } from '../../platform/database/reads.js';
import { PostDelegation } from '../infrastructure/post-delegation.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';

/** What is lent of posts, and which posts are lent ones. */
@Injectable()
export class LentPosts {
  constructor(private readonly reads: Reads) {}

  /** The posts that were lent of one. */
  async of({ tenantId, id }: Pick<RoleAssignment, 'tenantId' | 'id'>): Promise<RoleAssignment[]> {
    const lent = await this.reads.manager.findBy(PostDelegation, { tenantId, fromPostId: id });
    return lent.length === 0 ? [] : this.reads.manager.findBy(RoleAssignment, { tenantId, id: In(lent.map(({ postId }) => postId)) });
  }

  /** Those of the posts that are lent, by the id of the post. */
  async among(tenantId: string, postIds: readonly string[]): Promise<ReadonlyMap<string, PostDelegation>> {
    if (postIds.length === 0) return new Map();
    return new Map((await this.reads.manager.findBy(PostDelegation, { tenantId, postId: In([...postIds]) })).map((row) => [row.postId, row]));
  }
}
