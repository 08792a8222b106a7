import { Injectable } from '@nestjs/common';
import { type Instant, mayDisturbAt } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { RequestRow } from '../../requests/index.js';
import type { Notice } from '../infrastructure/notice.entity.js';
import { Channels } from './channels.js';

export interface Message {
  /** Ids of those who get it. */
  readonly people: readonly string[];
  /** What caused it. */
  readonly event: Pick<OutboxEvent, 'id' | 'aggregateId' | 'seq'>;
  /** The request that it is about and leads to. */
  readonly row: Pick<RequestRow, 'id' | 'tenantId' | 'number' | 'placeName' | 'urgency'>;
  readonly type: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** Tells people by every way that they have: at once, or at seven when they would come in the silent hours. Never says who reported. */
@Injectable()
export class Notices {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly channels: Channels,
  ) {}

  async send(tx: Tx, people: readonly string[], message: Omit<Message, 'people'>): Promise<void> {
    await this.sendAll(tx, [{ people, ...message }]);
  }

  /** Many messages in one statement. */
  async sendAll(tx: Tx, messages: readonly Message[]): Promise<void> {
    const now = this.clock.now();
    await this.channels.tell(tx, messages.flatMap((message) =>
      message.people.map((personId) => ({ notice: this.notice(personId, message, now), cause: message.event, urgency: message.row.urgency }))));
  }

  private notice(personId: string, { event, row, type, data = {} }: Message, now: Instant): Notice {
    const quietUntil = mayDisturbAt(now, row.urgency);
    return {
      id: this.ids.next(),
      tenantId: row.tenantId,
      personId,
      eventId: event.id,
      requestId: row.id,
      type,
      data: { number: row.number, place: row.placeName, ...data },
      createdAt: now,
      availableAt: quietUntil > now ? quietUntil : null,
      readAt: null,
    };
  }
}
