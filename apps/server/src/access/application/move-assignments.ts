import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ORG_SUCCESSION_WORK } from '../../org-tree/index.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { PostDelegation } from '../infrastructure/post-delegation.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';

/** Whoever served a node that was closed serves its successor in the same role, from the day of the change (acceptance scenario 14). */
@Injectable()
export class MoveAssignments implements DueWorkHandler {
  readonly kinds = [ORG_SUCCESSION_WORK];

  constructor(private readonly ids: Ids) {}

  async prepare({ tenantId, subjectId: nodeId, payload }: DueWork): Promise<Effect> {
    const [successorId, since] = [String(payload['successorId']), Number(payload['since'])];
    return (tx) => this.move(tx, { tenantId, nodeId, successorId, since });
  }

  private async move(tx: Tx, { tenantId, nodeId, successorId, since }: { tenantId: string; nodeId: string; successorId: string; since: number }): Promise<void> {
    const lasts = ({ validTo }: RoleAssignment): boolean => validTo === null || validTo > since;
    const held = (await tx.findBy(RoleAssignment, { tenantId, nodeId })).filter(lasts);
    const there = new Set((await tx.findBy(RoleAssignment, { tenantId, nodeId: successorId })).filter(lasts).map(postOf));
    // What was lent ends with the node: the holder lends it again at the successor.
    const lent = new Set((held.length === 0 ? [] : await tx.findBy(PostDelegation, { tenantId, postId: In(held.map(({ id }) => id)) })).map(({ postId }) => postId));
    for (const { id, validFrom } of held) await updateRows(tx, RoleAssignment, { id }, { validTo: Math.max(validFrom, since) });
    await insertRows(tx, RoleAssignment, held.filter((one) => !there.has(postOf(one)) && !lent.has(one.id)).map((one) => ({ ...one, id: this.ids.next(), nodeId: successorId, validFrom: Math.max(one.validFrom, since) })));
  }
}

const postOf = ({ personId, role }: RoleAssignment): string => `${personId} ${role}`;
