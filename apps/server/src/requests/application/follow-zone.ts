import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ZoneMembers } from '../../places/index.js';
import { Reads } from '../../platform/database/reads.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { ZONE_HANDED_OVER } from '../../zones/index.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { handBackTo } from './hand-back.js';
import { MoveRequest } from './move-request.js';

/** Members hold few at once: the catalogue bounds it. What is more waits in the queue of the group, where all of it see it. */
const MOST = 100;

/** A zone was handed over: what its member held there, and what nobody of the group has taken up yet, goes to whoever answers for it now. */
@Injectable()
export class FollowZone implements DueWorkHandler {
  readonly kinds = [ZONE_HANDED_OVER];

  constructor(
    private readonly reads: Reads,
    private readonly members: ZoneMembers,
    private readonly move: MoveRequest,
  ) {}

  async prepare({ tenantId, subjectId: zoneId, payload }: DueWork): Promise<Effect> {
    const successor = await this.members.answeringFor(tenantId, zoneId);
    const [from, groupId] = [String(payload['from']), String(payload['groupId'])];
    const open = { tenantId, open: true, zoneId, tier: 1 as const, status: In(['dispatched', 'inProgress', 'awaitingReporter', 'suspended']) };
    const held = from === '' || from === successor ? [] : await this.reads.manager.find(RequestRow, { where: { ...open, holderPersonId: from }, take: MOST });
    const untaken = successor === null ? [] : await this.reads.manager.find(RequestRow, { where: { ...open, holderUnitId: groupId, holderPersonId: IsNull() }, take: MOST });
    const effects: Effect[] = [];
    for (const row of [...held, ...untaken]) effects.push(await this.move.bySystem(row, 'handBack', handBackTo(successor)));
    return async (tx) => {
      for (const effect of effects) await effect(tx);
    };
  }
}
