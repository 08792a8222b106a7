import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { REQUEST_EVENT_TYPES } from '../../requests/index.js';
import { SummariesRepository } from '../infrastructure/summaries.repository.js';

/** Remembers that a request has changed. Counting is done for many at once, so that no line of the summaries is written for each event. */
@Injectable()
export class MarkChangedRequests implements OutboxHandler {
  readonly types = [...REQUEST_EVENT_TYPES, 'imported', 'recurred'].map((type) => `request.${type}`);

  constructor(private readonly repository: SummariesRepository) {}

  /** Stands exactly once, since it is written with the event's own being done. */
  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    await this.handleTogether(tx, [event]);
  }

  async handleTogether(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
    await this.repository.mark(tx, events.map(({ id, tenantId, aggregateId: requestId }) => ({ id, tenantId, requestId })));
  }
}
