import { Injectable } from '@nestjs/common';
import { endsWithItsRequest, type HowTold, HOW_TOLD_BY_DEFAULT, type Instant, isGathered, mayDisturbAt, nextGatheringAt, type NoticeReader, noticeWeight } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { Notice } from '../infrastructure/notice.entity.js';
import { Channels, type OutgoingNotice } from './channels.js';
import { GatherNotices } from './gather-notices.js';
import { lineOf } from './notice-line.js';
import { NoticePreferences } from './notice-preferences.js';
import type { Subject } from './subject.js';

export interface Message {
  /** Ids of those who get it. */
  readonly people: readonly string[];
  /** As what they get it; as those who have it, unless said otherwise. */
  readonly reader?: NoticeReader;
  /** How they are told who have chosen nothing. */
  readonly howByDefault?: HowTold;
  /** What caused it. */
  readonly event: Pick<OutboxEvent, 'id' | 'aggregateId' | 'seq'>;
  readonly about: Subject;
  readonly type: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** Tells people by every way that they have: at once, at seven when it would come in the silent hours, or gathered in the morning, as each of them wants it. */
@Injectable()
export class Notices {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly preferences: NoticePreferences,
    private readonly gathering: GatherNotices,
    private readonly channels: Channels,
  ) {}

  async send(tx: Tx, people: readonly string[], message: Omit<Message, 'people'>): Promise<void> {
    await this.sendAll(tx, [{ people, ...message }]);
  }

  /** Many messages in one statement. */
  async sendAll(tx: Tx, messages: readonly Message[]): Promise<void> {
    const now = this.clock.now();
    const how = await this.preferences.of(tx, messages.flatMap(({ about, people }) => people.map((personId) => ({ tenantId: about.tenantId, personId }))));
    const outgoing = messages.flatMap((message) => message.people.map((personId): OutgoingNotice => (
      { notice: this.notice(personId, message, how.get(personId) ?? message.howByDefault ?? HOW_TOLD_BY_DEFAULT, now), cause: message.event, urgency: message.about.urgency })));
    await this.gathering.plan(tx, outgoing.map(({ notice }) => notice), now);
    await this.channels.tell(tx, outgoing);
  }

  private notice(personId: string, { event, about: { tenantId, urgency, data, ...leadsTo }, type, reader = 'handler', data: more = {} }: Message, how: HowTold, now: Instant): Notice {
    const weight = noticeWeight(type, reader);
    const gathered = isGathered(how, weight, urgency);
    const availableAt = gathered ? nextGatheringAt(now) : mayDisturbAt(now, urgency);
    return {
      id: this.ids.next(),
      tenantId,
      personId,
      eventId: event.id,
      ...leadsTo,
      type,
      data: { ...data, ...more },
      createdAt: now,
      lineId: gathered ? lineOf(personId, availableAt) : null,
      endsWithRequest: endsWithItsRequest(weight),
      availableAt: availableAt > now ? availableAt : null,
      readAt: null,
    };
  }
}
