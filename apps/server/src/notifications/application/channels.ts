import { Injectable } from '@nestjs/common';
import { type Instant, isDanger, type Urgency } from '@yige/domain';
import { Reads } from '../../platform/database/reads.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { derivedId } from '../../platform/ids/ids.js';
import { CARRIED, OutboxCarriage } from '../../platform/outbox/carriage.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Notice } from '../infrastructure/notice.entity.js';
import { Inbox } from './inbox.js';

/** A notice on its way to its person. */
export interface OutgoingNotice {
  readonly notice: Notice;
  /** Notices of one cause keep its order. */
  readonly cause: Pick<OutboxEvent, 'aggregateId' | 'seq'>;
  readonly urgency: Urgency;
}

/** A way by which people are told; the inbox is the first. */
export interface NoticeChannel {
  /** Takes notices in the unit of work in which they came to be. */
  take(tx: Tx, notices: readonly OutgoingNotice[]): Promise<void>;
}

/** A way that leads out of the service, such as a subscription message, an SMS or the robot of a group: the one thing to be written for it. */
export interface NoticeCourier {
  /** Up to 30 letters: the type of its rows in the outbox ends with it. */
  readonly name: string;
  /** Those of these people who have this way. */
  reaches(tx: Tx, tenantId: string, people: readonly string[]): Promise<readonly string[]>;
  /**
   * Brings one notice; at least once, so that the receiver is to be told the notice's id. In order for each person and request.
   * @throws when it did not arrive: it is tried again as every event of the outbox, and lies with what was given up after eight times
   */
  bring(notice: Notice, signal: AbortSignal): Promise<void>;
}

/** Every way by which people are told. A further one is a provider that adds itself here when it is made. */
@Injectable()
export class Channels {
  private readonly all: NoticeChannel[];

  constructor(
    inbox: Inbox,
    private readonly reads: Reads,
    private readonly outbox: Outbox,
    private readonly carriage: OutboxCarriage,
  ) {
    this.all = [inbox];
  }

  add(courier: NoticeCourier): void {
    const type = `${CARRIED}notice.${courier.name}` as const;
    this.all.push({ take: (tx, notices) => this.handOver(tx, courier, type, notices) });
    this.carriage.add({ type, carry: (event, signal) => this.bring(courier, event, signal) });
  }

  async tell(tx: Tx, notices: readonly OutgoingNotice[]): Promise<void> {
    for (const channel of this.all) await channel.take(tx, notices);
  }

  /** One row for each notice; it names the notice and says nothing of it. */
  private async handOver(tx: Tx, courier: NoticeCourier, type: string, notices: readonly OutgoingNotice[]): Promise<void> {
    for (const tenantId of new Set(notices.map(({ notice }) => notice.tenantId))) {
      // What is gathered is told by its line.
      const here = notices.filter(({ notice }) => notice.tenantId === tenantId && notice.lineId === null);
      const reached = new Set(await courier.reaches(tx, tenantId, [...new Set(here.map(({ notice }) => notice.personId))]));
      await this.outbox.append(tx, here.filter(({ notice }) => reached.has(notice.personId)).map(({ notice, cause, urgency }) => ({
        tenantId, type, seq: cause.seq, payload: { noticeId: notice.id }, occurredAt: notice.createdAt,
        // What calls by night must not stand behind what waits for the morning.
        aggregateId: derivedId(type, notice.personId, cause.aggregateId, isDanger(urgency)),
        ...whenAvailable(notice.availableAt),
      })));
    }
  }

  private async bring(courier: NoticeCourier, { tenantId, payload }: OutboxEvent, signal: AbortSignal): Promise<void> {
    const notice = await this.reads.manager.findOneBy(Notice, { tenantId, id: String(payload['noticeId']) });
    // Whoever has read it already need not be told again.
    if (notice && notice.readAt === null) await courier.bring(notice, signal);
  }
}

const whenAvailable = (availableAt: Instant | null): { availableAt?: Instant } => (availableAt === null ? {} : { availableAt });
