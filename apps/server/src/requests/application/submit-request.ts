import { Injectable } from '@nestjs/common';
import { acceptText, type Channel, REQUEST_TEXT_MAX, type TextFault } from '@yige/domain';
import { Photos } from '../../attachments/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { Codes } from '../../codes/index.js';
import { HouseholdContacts } from '../../household-files/index.js';
import { type KnownPlace, Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Deadlines } from '../../sla/index.js';
import { Tenants } from '../../tenancy/index.js';
import { TriageEngine } from '../../triage/index.js';
import type { ReceiptView } from '../http/request-views.dto.js';
import { type KeptReceipt, RequestViews } from './request-views.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { Dispatching } from './dispatching.js';
import { LookupCodes } from './lookup-codes.js';
import { Reporters } from './reporters.js';
import type { Origin, RequestDraft, Submission } from './request-draft.js';
import { RequestTimers } from './request-timers.js';
import { RequestNumbers } from './request-numbers.js';
import { firstRows } from './first-rows.js';

/** Somebody without an account is known by nothing but the key itself: an address changes between two tries on a telephone. */
const VISITOR = 'visitor';
/** An import has a key space of its own, which nobody can reach over the wire. */
const callerOf = (actor: Actor, origin: Origin | null): string => (origin ? `import/${origin.source}` : (actor.personId ?? VISITOR));

/** A confidential matter that is at least this likely keeps the request confidential until somebody has sorted it. */
const CONFIDENTIAL_DOUBT = 0.3;

/** Takes a request in: text checked, place found, sorted, sent on its way or to the sort queue, all in one transaction. */
@Injectable()
export class SubmitRequestUseCase {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly codes: Codes,
    private readonly places: Places,
    private readonly tenants: Tenants,
    private readonly catalogue: ReadCatalogue,
    private readonly engine: TriageEngine,
    private readonly dispatching: Dispatching,
    private readonly deadlines: Deadlines,
    private readonly timers: RequestTimers,
    private readonly numbers: RequestNumbers,
    private readonly lookupCodes: LookupCodes,
    private readonly reporters: Reporters,
    private readonly households: HouseholdContacts,
    private readonly photos: Photos,
    private readonly views: RequestViews,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, key: string, submission: Submission, origin: Origin | null = null): Promise<ReceiptView> {
    const call = { tenantId: actor.tenantId, actorKey: callerOf(actor, origin), route: 'requests', key, body: submission };
    // The answer is kept for retries, the code is not: it is derived again from the id.
    const kept = await this.idempotency.run(call, () => this.prepared(actor, submission, origin));
    return { ...kept, lookupCode: this.lookupCodes.of(kept.id) };
  }

  private async prepared(actor: Actor, submission: Submission, origin: Origin | null): Promise<(tx: Tx) => Promise<KeptReceipt>> {
    const text = checkedText(submission.text);
    mayUseChannel(actor, submission.channel ?? 'code', origin);
    const draft = await this.draft(actor.tenantId, text, submission, await this.findPlace(actor, submission), origin);
    const { row, leg, events } = firstRows(draft, actor, this.ids);
    const household = submission.householdFileCode === undefined ? null : await this.households.byCode(actor, submission.householdFileCode);
    const reporter = this.reporters.seal(row, { personId: actor.personId, onBehalf: submission.onBehalf ?? false, household, ...submission.contact }, draft.now);
    const receipt = await this.views.receipt(row);
    return async (tx) => {
      await this.repository.insert(tx, row, reporter);
      if (leg) await this.repository.insertLeg(tx, leg);
      await this.repository.appendEvents(tx, events);
      await this.timers.set(tx, null, row, draft.now);
      if (submission.attachments?.length) {
        await this.photos.attach(tx, { tenantId: row.tenantId, requestId: row.id, part: 'report' }, submission.attachments);
      }
      // An imported request is history: nobody is to be told of it.
      if (!origin) {
        await this.outbox.append(tx, events.map((event) => ({ tenantId: row.tenantId, aggregateId: row.id, seq: event.seq, type: `request.${event.type}`, payload: { requestId: row.id }, occurredAt: event.at })));
      }
      return receipt;
    };
  }

  /** The scanned code wins, since it was at the door; a dead one says nothing, and the request is taken all the same. */
  private async findPlace(actor: Actor, submission: Submission): Promise<{ place: KnownPlace | null; codeId: string | null }> {
    const code = submission.code === undefined ? null : await this.codes.find(submission.code);
    const { gridId, buildingId, householdId } = submission;
    if (code?.tenantId === actor.tenantId && code.status === 'active') {
      const named = gridId === undefined || gridId === code.gridId ? { buildingId: buildingId ?? code.buildingId, householdId: householdId ?? null } : { buildingId: code.buildingId };
      return { place: await this.places.find(actor.tenantId, { gridId: code.gridId, ...named }), codeId: code.id };
    }
    const place = gridId === undefined ? null : await this.places.find(actor.tenantId, { gridId, buildingId: buildingId ?? null, householdId: householdId ?? null });
    return { place, codeId: code?.tenantId === actor.tenantId ? code.id : null };
  }

  private async draft(tenantId: string, text: string, submission: Submission, found: { place: KnownPlace | null; codeId: string | null }, origin: Origin | null): Promise<RequestDraft> {
    const now = origin?.submittedAt ?? this.clock.now();
    const active = await this.catalogue.active(tenantId);
    const suggestion = await this.engine.suggest({ text, ...(submission.kind ? { kind: submission.kind } : {}), place: { gridKnown: found.place !== null } }, active);
    const matterCode = suggestion.matter[0]?.value ?? null;
    const id = this.ids.next();
    const dispatch = suggestion.confident
      ? await this.dispatching.first({ id, tenantId, matterCode, urgency: suggestion.urgency.value }, found.place, suggestion.tier.value, now)
      : null;
    const lookupHash = this.lookupCodes.hash(this.lookupCodes.of(id));
    if (lookupHash === null) throw new Error('a lookup code of our own making could not be read');
    return {
      id,
      now,
      number: await this.numbers.next(tenantId, now),
      lookupHash,
      text,
      suggestion,
      dispatch,
      origin,
      submission,
      place: found.place,
      codeId: found.codeId,
      tenant: await this.tenants.byId(tenantId),
      toSort: (await this.deadlines.of(tenantId)).toSort(now, suggestion.urgency.value, active.limits),
      // 举报 and what the catalogue marks are confidential from the first byte (decisions.md "Privacy").
      confidential: submission.confidential === true || suggestion.kind.value === 'report' || suggestion.matter.some((choice) => choice.confidence >= CONFIDENTIAL_DOUBT && active.matter(choice.value)?.confidential === true),
    };
  }
}

/** Residents come by the code; every other way in is served by staff, or is an older letter brought over. */
function mayUseChannel(actor: Actor, channel: Channel, origin: Origin | null): void {
  if (channel !== 'code' && origin === null && actor.assignments.length === 0) throw new Problem('ACCESS.DENIED');
}

function checkedText(input: string): string {
  const accepted = acceptText(input);
  if (accepted.ok) return accepted.value;
  throw new Problem(...textProblem(accepted.error));
}

function textProblem(fault: TextFault): ConstructorParameters<typeof Problem> {
  switch (fault.code) {
    case 'TEXT.EMPTY':
      return ['REQUEST.TEXT_NEEDED', { fields: [{ field: 'text', code: 'required', params: {} }] }];
    case 'TEXT.TOO_LONG':
      return ['REQUEST.TEXT_TOO_LONG', { params: { length: fault.length, limit: REQUEST_TEXT_MAX }, fields: [{ field: 'text', code: 'length', params: { min: 1, max: REQUEST_TEXT_MAX } }] }];
    case 'TEXT.CONTROL_CHARACTER':
    case 'TEXT.BROKEN_CHARACTER':
      return ['REQUEST.TEXT_UNREADABLE', { fields: [{ field: 'text', code: 'type', params: {} }] }];
  }
}
