import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../access/index.js';
import { aboutDigest, Notices } from '../../notifications/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { WeeklyDigest } from '../infrastructure/weekly-digest.entity.js';
import { DIGEST_EVENTS, type DigestReaders } from './digest-readers.js';

/**
 * Tells whoever has a digest to send that it is made, and whoever one was sent to that it came. Nobody is told of a week in which nothing happened and
 * nothing is open: there is nothing to read, and nothing has to be added.
 */
@Injectable()
export class NotifyOfDigests implements OutboxHandler {
  readonly types = Object.values(DIGEST_EVENTS);

  constructor(
    private readonly holders: RoleHolders,
    private readonly notices: Notices,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const digest = await tx.findOneBy(WeeklyDigest, { tenantId: event.tenantId, id: event.aggregateId });
    const { nodeId, role, place, type } = event.payload as unknown as DigestReaders;
    if (!digest || (type !== 'digestCame' && isEmpty(digest))) return;
    await this.notices.send(tx, await this.holders.at(event.tenantId, nodeId, role, tx), { event, about: aboutDigest(digest, place), type });
  }
}

const isEmpty = ({ figures: { received, closed, open } }: WeeklyDigest): boolean => received + closed + open === 0;
