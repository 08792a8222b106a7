import { Inject, Injectable, Logger } from '@nestjs/common';
import { mayDisturbAt, messageParts, noticeWeight, type Urgency } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { systemActor } from '../../platform/http/actor.js';
import { derivedId } from '../../platform/ids/ids.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { type Attempt, Attempts } from '../../platform/limits/attempts.js';
import { begunBefore, OutboxCarriage, type OutboxCarrier } from '../../platform/outbox/carriage.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Refused, Unsure } from '../../platform/ports/outside-call.js';
import { TextMessages } from '../../platform/ports/text-messages.port.js';
import { PhoneContact, RequestRow } from '../../requests/index.js';

const DAY_MS = 86_400_000;
/** To one number in a day, all requests together: the sender's own limit lies above it. */
const MOST_TO_ONE = 3;
const TYPE = 'carry.text';

/**
 * Tells whoever left a number, agreed to be reached by it, and has no inbox, of what asks something of them: by a text message that says the number of the request
 * and its state, and nothing else.
 */
@Injectable()
export class TellByText implements OutboxHandler, OutboxCarrier {
  readonly types = ['request.asked', 'request.resolved', 'request.redirected'];
  readonly type = TYPE;
  private readonly logger = new Logger('texts');

  constructor(
    carriage: OutboxCarriage,
    @Inject(TextMessages) private readonly texts: TextMessages | null,
    private readonly contacts: PhoneContact,
    private readonly outbox: Outbox,
    private readonly attempts: Attempts,
    private readonly audit: Audit,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    if (texts !== null) carriage.add(this);
  }

  /** One row for each; whom it goes to is looked up when it goes, since a consent may be taken back meanwhile. */
  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const step = event.type.slice('request.'.length);
    if (this.texts === null || noticeWeight(step, 'reporter') !== 'asks') return;
    const row = await findRow(tx, RequestRow, { id: event.aggregateId });
    if (row === null) return;
    const { tenantId, aggregateId, seq } = event;
    const now = this.clock.now();
    await this.outbox.append(tx, [{ tenantId, aggregateId: derivedId(TYPE, aggregateId), seq, type: TYPE, payload: { requestId: row.id, step }, occurredAt: now, availableAt: mayDisturbAt(now, row.urgency as Urgency) }]);
  }

  /** At most once: the sender promises to know no second call by any key, so one whose answer was lost is not made again. */
  async carry(event: OutboxEvent, signal: AbortSignal): Promise<Effect | void> {
    const { id, tenantId, payload, occurredAt } = event;
    const requestId = String(payload['requestId']);
    // The sender may have the number, whether or not it told what became of it.
    const texted: Effect = (tx) => this.audit.note(tx, systemActor(tenantId), { action: 'reporter.texted', about: 'request', id: requestId });
    if (begunBefore(event)) {
      this.logger.warn(`${event.type} ${id}: it was begun before and may have gone out, so it is not sent again`);
      return texted;
    }
    const row = await findRow(this.reads.manager, RequestRow, { id: requestId, tenantId });
    const reached = row === null ? null : await this.contacts.of(tenantId, requestId);
    if (row === null || reached === null) return;
    const counted = this.counted(reached.counter);
    const waitMs = await this.attempts.take(counted);
    if (waitMs > 0) throw new Refused('limit', 'later', mayDisturbAt(this.clock.now() + waitMs, 'U3'));
    const { number, state } = messageParts({ type: String(payload['step']), reader: 'reporter', number: row.number, at: occurredAt, count: 1 });
    try {
      await this.texts?.send({ id, phone: reached.phone, values: { number, state } }, signal);
    } catch (error) {
      if (!(error instanceof Unsure)) {
        await this.attempts.giveBack(counted);
        if (error instanceof Refused && error.kind === 'recipient') return;
        throw error;
      }
    }
    return texted;
  }

  private counted(counter: string): Attempt[] {
    const all = { what: 'text-all', max: this.config.sms?.mostADay ?? 0, windowMs: DAY_MS };
    return [{ limit: { what: 'text', max: MOST_TO_ONE, windowMs: DAY_MS }, source: counter }, { limit: all, source: 'installation' }];
  }
}
