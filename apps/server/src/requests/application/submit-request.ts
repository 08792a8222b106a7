import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { FIRST_KEY } from '../../platform/crypto/key-ring.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { ReceiptView } from '../http/request-views.dto.js';
import { Intake } from './intake.js';
import { LookupCodes } from './lookup-codes.js';
import type { Origin, Submission } from './request-draft.js';
import { RequestTimers } from './request-timers.js';
import { SubmitLimits } from './submit-limits.js';
import { type KeptReceipt, RequestViews, writtenPlace } from './request-views.js';

/** Somebody without an account is known by nothing but the key itself: an address changes between two tries on a telephone. */
const VISITOR = 'visitor';
/** An import has a key space of its own, which nobody can reach over the wire. */
const callerOf = (actor: Actor, origin: Origin | null): string => (origin ? `import/${origin.source}` : (actor.personId ?? VISITOR));

/** Takes a request in and sends it on its way or to the sort queue, all in one transaction. */
@Injectable()
export class SubmitRequestUseCase {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly intake: Intake,
    private readonly limits: SubmitLimits,
    private readonly outbox: Outbox,
    private readonly timers: RequestTimers,
    private readonly lookupCodes: LookupCodes,
    private readonly views: RequestViews,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, key: string, submission: Submission, origin: Origin | null = null): Promise<ReceiptView> {
    const call = { tenantId: actor.tenantId, actorKey: callerOf(actor, origin), route: 'requests', key, body: submission };
    // The answer is kept for retries, the code is not: it is derived again from the id.
    const { keyId = FIRST_KEY, ...kept } = await this.idempotency.run(call, () => this.prepared(actor, submission, origin));
    return { ...kept, place: writtenPlace(kept, submission.placeText), lookupCode: this.lookupCodes.of(kept.id, keyId) };
  }

  private async prepared(actor: Actor, submission: Submission, origin: Origin | null): Promise<(tx: Tx) => Promise<KeptReceipt>> {
    const arrival = await this.intake.prepare(actor, submission, { origin, mayDispatch: true });
    const count = origin === null ? this.limits.within(actor, arrival) : null;
    const { row, events, draft } = arrival;
    const receipt = { ...(await this.views.receipt(row)), keyId: this.lookupCodes.keyId };
    return async (tx) => {
      await count?.(tx);
      await this.intake.write(tx, arrival);
      await this.timers.set(tx, null, row, draft.now);
      // An imported request is history: nobody is to be told of it, it is only counted.
      const leaving = origin ? [{ seq: row.eventSeq, type: 'imported', at: this.clock.now() }] : events;
      await this.outbox.append(tx, leaving.map((event) => ({ tenantId: row.tenantId, aggregateId: row.id, seq: event.seq, type: `request.${event.type}`, payload: { requestId: row.id, emergency: (row.suggestion?.emergency.length ?? 0) > 0 }, occurredAt: event.at })));
      return receipt;
    };
  }
}
