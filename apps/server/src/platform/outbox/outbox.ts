import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { insertRows } from '../database/statements.js';
import type { Tx } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { untaken } from '../lease/leased-row.js';
import { OutboxEvent } from './outbox-event.entity.js';

export interface OutgoingEvent {
  readonly tenantId: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: Instant;
  /** Not before this moment; left out: at once. */
  readonly availableAt?: Instant;
}

/** Where a use case leaves what must happen after it: in its own transaction, so that the event stands exactly when the change does. */
@Injectable()
export class Outbox {
  constructor(private readonly ids: Ids) {}

  async append(tx: Tx, events: readonly OutgoingEvent[]): Promise<void> {
    await insertRows(
      tx,
      OutboxEvent,
      events.map(({ availableAt, ...event }): OutboxEvent => ({
        ...event,
        payload: { ...event.payload },
        id: this.ids.next(),
        ...untaken(availableAt ?? event.occurredAt),
      })),
    );
  }
}
