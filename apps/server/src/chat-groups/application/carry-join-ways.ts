import { Injectable } from '@nestjs/common';
import { OrgDirectory } from '../../org-tree/index.js';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxCarriage, type OutboxCarrier } from '../../platform/outbox/carriage.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { JoinWay } from '../../platform/ports/customer-groups.port.js';
import { ObjectStore } from '../../platform/ports/object-store.port.js';
import { Refused, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import { JoinWayRow } from '../infrastructure/join-way.entity.js';
import { CompanyChats, NOT_OF_COMPANY } from './company-chats.js';

export const JOIN_WAY_CARRIAGE = 'carry.joinWay' as const;
/** As many as WeCom takes in the name of a group. */
const LONGEST_NAME = 40;
const compact = (id: string): string => id.replaceAll('-', '').toLowerCase();

/**
 * Makes WeCom's code what ours is to be: whatever was said last of it, so that a change that waited out an outage is told once. A code whose making was not answered
 * is made again: nobody has seen the first, which leads where the second does.
 */
@Injectable()
export class CarryJoinWays implements OutboxCarrier {
  readonly type = JOIN_WAY_CARRIAGE;

  constructor(
    carriage: OutboxCarriage,
    private readonly chats: CompanyChats,
    private readonly directory: OrgDirectory,
    private readonly store: ObjectStore,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {
    carriage.add(this);
  }

  async carry({ tenantId, payload }: OutboxEvent, signal: AbortSignal): Promise<void> {
    const way = await findRow(this.reads.manager, JoinWayRow, { id: String(payload['joinWayId']), tenantId });
    if (way === null) return;
    try {
      await (way.removedAt === null ? this.bring(way, signal) : this.takeAway(way, signal));
    } catch (error) {
      // To be said the same way twice does no harm.
      if (error instanceof Unsure) throw new Unreachable(error.message);
      if (!(error instanceof Refused) || error.kind === 'later') throw error;
      await this.write(way, { state: way.removedAt !== null ? 'removed' : way.wayId === null ? 'refused' : 'standing', fault: String(error.errcode) });
    }
  }

  private async bring(way: JoinWayRow, signal: AbortSignal): Promise<void> {
    const chatIds = await this.chats.idsOf(way.tenantId, way.chatGroupIds, signal);
    if (chatIds === null) return this.write(way, { state: way.wayId === null ? 'refused' : 'standing', fault: NOT_OF_COMPANY });
    const grid = await this.directory.byId(way.tenantId, way.gridId);
    const wanted: JoinWay = { remark: way.label, chatIds, state: compact(way.id).slice(-30), baseName: [...(grid?.name ?? way.label)].slice(0, LONGEST_NAME).join('') };
    const { wayId } = way;
    if (wayId !== null) {
      await this.chats.service.changeJoinWay(wayId, wanted, signal);
      await this.write(way, { state: 'standing', fault: null });
    }
    const known = wayId ?? (await this.chats.service.addJoinWay(wanted, signal));
    if (wayId === null) await this.write(way, { wayId: known, state: 'standing', fault: null });
    if (way.pictureKey !== null) return;
    const pictureKey = `joinways/${compact(way.id)}`;
    await this.store.put(pictureKey, await this.chats.service.pictureOf(known, signal));
    await this.write(way, { pictureKey });
  }

  private async takeAway({ wayId }: JoinWayRow, signal: AbortSignal): Promise<void> {
    if (wayId !== null) await this.chats.service.removeJoinWay(wayId, signal);
  }

  /** Of a way that was changed or removed meanwhile its own turn tells. */
  private async write({ id, tenantId, revision }: JoinWayRow, set: Partial<Pick<JoinWayRow, 'state' | 'fault' | 'wayId' | 'pictureKey'>>): Promise<void> {
    const { wayId, pictureKey, ...standing } = set;
    const lasting = { ...(wayId === undefined ? {} : { wayId }), ...(pictureKey === undefined ? {} : { pictureKey }) };
    await this.uow.run(async (tx) => {
      if (Object.keys(lasting).length > 0) await updateRows(tx, JoinWayRow, { id, tenantId }, lasting);
      if (Object.keys(standing).length > 0) await updateRows(tx, JoinWayRow, { id, tenantId, revision }, standing);
    });
  }
}
