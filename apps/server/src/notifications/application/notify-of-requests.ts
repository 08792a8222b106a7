import { Injectable } from '@nestjs/common';
import { findRows } from '../../platform/database/find-rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { RequestRow } from '../../requests/index.js';
import { Audience, type News, TOLD_OF } from './audience.js';
import { type Message, Notices } from './notices.js';
import { aboutRequest } from './subject.js';

/** Tells those who have the next step, in their inbox. Never says who reported. */
@Injectable()
export class NotifyOfRequests implements OutboxHandler {
  readonly types = [
    'request.triaged', 'request.escalated', 'request.reopened', 'request.rated', 'request.withdrawn', 'request.supplied', 'request.returned', 'request.ruled',
    'request.reassigned', 'request.extensionRefused', 'request.extended', 'request.urged', 'request.supervised', 'request.reminded', 'request.carded', 'request.stepLate', 'request.signed',
    'request.deferred', 'request.resumed',
    'request.submitted', 'request.handedBack', 'request.takenOver',
    'request.assistCalled', 'request.assistSigned', 'request.assistFinished', 'request.assistEnded', 'request.whistleAsked', 'request.whistleRefused', 'request.whistled', 'request.whistleRecalled',
  ];

  constructor(
    private readonly audience: Audience,
    private readonly notices: Notices,
  ) {}

  handle(tx: Tx, event: OutboxEvent): Promise<void> {
    return this.handleTogether(tx, [event]);
  }

  async handleTogether(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
    const rows = new Map((await findRows(tx, RequestRow, { id: [...new Set(events.map(({ aggregateId }) => aggregateId))] }, { only: TOLD_OF })).map((row) => [row.id, row]));
    const told = events.flatMap((event): (News & { event: OutboxEvent })[] => {
      const row = rows.get(event.aggregateId);
      const type = event.type.slice('request.'.length);
      const { toUnitId, emergency } = event.payload;
      // A new request waits in a queue that is looked at; only one whose words speak of danger calls, while nobody has sorted it.
      const calls = type !== 'submitted' || (row?.status === 'submitted' && emergency === true);
      return row && calls ? [{ event, row, type, toUnitId: typeof toUnitId === 'string' ? toUnitId : null }] : [];
    });
    const people = await this.audience.of(tx, told);
    await this.notices.sendAll(tx, told.flatMap(({ event, row, type }, index): Message[] => {
      const { level, step } = event.payload;
      const data = { ...(typeof level === 'string' ? { level } : {}), ...(typeof step === 'string' ? { step } : {}) };
      const message = { event, about: aboutRequest(row), type, data };
      const { having = [], firstReceivers = [] } = people[index] ?? {};
      return [{ ...message, people: having }, { ...message, people: firstReceivers, reader: 'firstReceiver' }];
    }));
  }
}
