import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { mayBeJoined, mergeRefusal } from '@yige/domain';
import { retryDelay } from '../../platform/database/retry-delay.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { FIRST_KEY } from '../../platform/crypto/key-ring.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { ReceiptView } from '../http/request-views.dto.js';
import type { RequestEvent } from '../infrastructure/request-event.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { following, joined } from './commands/merging.js';
import { type Arrival, Intake } from './intake.js';
import { LookupCodes } from './lookup-codes.js';
import { type EventDraft, publicEvent } from './move.js';
import type { Submission } from './request-draft.js';
import { SubmitLimits } from './submit-limits.js';
import { type KeptReceipt, RequestViews, writtenPlace } from './request-views.js';

/** So often a resident's report is tried when the main request moves under it: they joined the matter, whatever its version. */
const TRIES = 12;
/** From this try on the wait does not double any more: 160 ms, give or take half. */
const LONGEST = 5;

/** A resident finds their matter reported already and joins: a request of their own, with a number and a code of its own, that follows the open one. */
@Injectable()
export class JoinRequest {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly idempotency: Idempotency,
    private readonly intake: Intake,
    private readonly limits: SubmitLimits,
    private readonly outbox: Outbox,
    private readonly lookupCodes: LookupCodes,
    private readonly views: RequestViews,
    private readonly ids: Ids,
  ) {}

  async run(actor: Actor, mainId: string, key: string, submission: Submission): Promise<ReceiptView> {
    const call = { tenantId: actor.tenantId, actorKey: actor.personId ?? 'visitor', route: `join:${mainId}`, key, body: submission };
    for (let tries = 1; ; tries++) {
      try {
        const { keyId = FIRST_KEY, ...kept } = await this.idempotency.run(call, () => this.prepared(actor, mainId, submission));
        return { ...kept, place: writtenPlace(kept, submission.placeText), lookupCode: this.lookupCodes.of(kept.id, keyId) };
      } catch (error) {
        if (!(error instanceof MainMoved)) throw error;
        if (tries === TRIES) throw new Problem('UNAVAILABLE');
        // Neighbours of one broken lift come together: spread, they find each other's joining done instead of under way.
        await pause(retryDelay(Math.min(tries, LONGEST), randomInt(1_000) / 1_000));
      }
    }
  }

  private async prepared(actor: Actor, mainId: string, submission: Submission): Promise<(tx: Tx) => Promise<KeptReceipt>> {
    const found = await this.repository.byId(mainId);
    if (found?.tenantId !== actor.tenantId || found.confidential) throw new Problem('NOT_FOUND');
    const arrival = await this.intake.prepare(actor, submission, { origin: null, mayDispatch: false });
    const main = await this.joinable(actor, found, arrival);
    const count = this.limits.within(actor, arrival);
    const { now } = arrival.draft;
    const row: RequestRow = { ...arrival.row, ...following(arrival.row, main, now), status: 'merged', open: false, eventSeq: arrival.row.eventSeq + 1 };
    const beside = joined(main, row, 1);
    const events = [...arrival.events, this.event(row, publicEvent('merged', { number: main.number }), row.eventSeq, now)];
    const told = beside.events.map((event, index) => this.event(main, event, main.eventSeq + 1 + index, now));
    const receipt = { ...(await this.views.receipt(row, main)), keyId: this.lookupCodes.keyId };
    return async (tx) => {
      await count(tx);
      if (!(await this.repository.move(tx, main, { ...beside.set, eventSeq: main.eventSeq + told.length }))) throw new MainMoved();
      await this.intake.write(tx, { ...arrival, row, events });
      await this.repository.appendEvents(tx, told);
      await this.outbox.append(tx, [...events, ...told].map((event) => ({ tenantId: row.tenantId, aggregateId: event.requestId, seq: event.seq, type: `request.${event.type}`, payload: { requestId: event.requestId }, occurredAt: now })));
      return receipt;
    };
  }

  /** @throws Problem when this report is not one of the same, or the matter is not one that a neighbour may join. */
  private async joinable(actor: Actor, main: RequestRow, { row, draft }: Arrival): Promise<RequestRow> {
    if (!mayBeJoined(main, draft.now) || mergeRefusal(row, main) !== null || row.gridId === null || row.gridId !== main.gridId) throw new Problem('REQUEST.CANNOT_JOIN');
    if (await this.repository.hasReported(actor, main.id)) throw new Problem('REQUEST.ALREADY_JOINED');
    return main;
  }

  private event(row: RequestRow, draft: EventDraft, seq: number, at: number): RequestEvent {
    return { ...draft, id: this.ids.next(), tenantId: row.tenantId, requestId: row.id, seq, at, actorRole: 'system', actorPersonId: null, actorUnitId: null };
  }
}

/** Somebody moved the main request between the decision and the write. */
class MainMoved extends Error {}
