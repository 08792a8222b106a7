import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../access/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { RequestRow } from '../../requests/index.js';
import { Notices } from './notices.js';

/** A unit larger than this has a queue that is looked at; a message to each of its people would be noise. */
const MAX_PEOPLE = 30;

/** Tells those who have the next step, in their inbox. Never says who reported. */
@Injectable()
export class NotifyOfRequests implements OutboxHandler {
  readonly types = [
    'request.triaged', 'request.escalated', 'request.reopened', 'request.rated', 'request.withdrawn', 'request.supplied', 'request.returned', 'request.ruled',
    'request.reassigned', 'request.extended', 'request.urged', 'request.supervised', 'request.reminded', 'request.carded',
  ];

  constructor(
    private readonly holders: RoleHolders,
    private readonly notices: Notices,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const row = await tx.findOneBy(RequestRow, { id: event.aggregateId });
    if (!row) return;
    const people = row.holderPersonId === null ? await this.holders.at(row.tenantId, row.holderUnitId, undefined, tx) : [row.holderPersonId];
    if (people.length > MAX_PEOPLE) return;
    const { level } = event.payload;
    await this.notices.send(tx, people, { event, row, type: event.type.slice('request.'.length), ...(typeof level === 'string' ? { data: { level } } : {}) });
  }
}
