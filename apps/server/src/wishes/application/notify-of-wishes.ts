import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../access/index.js';
import { aboutRequest, Notices } from '../../notifications/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { RequestRow } from '../../requests/index.js';
import { Wish } from '../infrastructure/wish.entity.js';

const NOTICES: Readonly<Record<string, string>> = { 'wish.claim': 'wishClaimed', 'wish.release': 'wishOpenAgain', 'wish.lapse': 'wishOpenAgain', 'wish.fulfil': 'wishFulfilled', 'wish.unclaimed': 'wishUnclaimed' };

/** Tells the branch how a wish stands. A claim that went back is told without whose it was. */
@Injectable()
export class NotifyOfWishes implements OutboxHandler {
  readonly types = Object.keys(NOTICES);

  constructor(
    private readonly holders: RoleHolders,
    private readonly notices: Notices,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const wish = await tx.findOneBy(Wish, { id: event.aggregateId });
    const row = wish ? await tx.findOneBy(RequestRow, { id: wish.requestId }) : null;
    const type = NOTICES[event.type];
    if (!wish || !row || type === undefined) return;
    const people = await this.holders.at(wish.tenantId, wish.unitId, 'branchSecretary', tx);
    await this.notices.send(tx, people, { event, about: aboutRequest(row), type });
  }
}
