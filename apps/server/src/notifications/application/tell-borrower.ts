import { Injectable } from '@nestjs/common';
import { POST_LENT, type PostLent } from '../../access/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { Notices } from './notices.js';
import { aboutPlace } from './subject.js';

/** Tells whoever is lent a post (代理) what it is, and from when until when: from then on its requests are theirs to handle. */
@Injectable()
export class TellBorrower implements OutboxHandler {
  readonly types = [POST_LENT];

  constructor(private readonly notices: Notices) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const { personId, role, place, from, until } = event.payload as PostLent;
    await this.notices.send(tx, [personId], { event, about: aboutPlace(event.tenantId, place), type: 'postLent', data: { role, from, until } });
  }
}
