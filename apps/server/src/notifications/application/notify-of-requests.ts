import { Injectable } from '@nestjs/common';
import { mayDisturbAt } from '@yige/domain';
import { RoleHolders } from '../../access/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { insertRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { RequestRow } from '../../requests/index.js';
import { Notice } from '../infrastructure/notice.entity.js';

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
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const row = await tx.findOneBy(RequestRow, { id: event.aggregateId });
    if (!row) return;
    const people = row.holderPersonId === null ? await this.holders.at(row.tenantId, row.holderUnitId, undefined, tx) : [row.holderPersonId];
    if (people.length > MAX_PEOPLE) return;
    const now = this.clock.now();
    const { level } = event.payload;
    const quietUntil = mayDisturbAt(now, row.urgency);
    await insertRows(
      tx,
      Notice,
      people.map((personId): Notice => ({
        id: this.ids.next(),
        tenantId: row.tenantId,
        personId,
        eventId: event.id,
        requestId: row.id,
        type: event.type.slice('request.'.length),
        data: { number: row.number, place: row.placeName, ...(typeof level === 'string' ? { level } : {}) },
        createdAt: now,
        availableAt: quietUntil > now ? quietUntil : null,
        readAt: null,
      })),
    );
  }
}
