import { Injectable } from '@nestjs/common';
import { acceptText, type Channel, CONSENT_VERSION, type ConsentPurpose, mayGiveContact, REQUEST_TEXT_MAX, type TextFault } from '@yige/domain';
import { Photos } from '../../attachments/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { ChatGroups } from '../../chat-groups/index.js';
import { HouseholdContacts } from '../../household-files/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { Deadlines } from '../../sla/index.js';
import { Tenants } from '../../tenancy/index.js';
import { TriageEngine } from '../../triage/index.js';
import type { Consent } from '../infrastructure/consent.entity.js';
import { OwnDataRepository } from '../infrastructure/own-data.repository.js';
import type { Reporter } from '../infrastructure/reporter.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { Dispatching } from './dispatching.js';
import { type FirstRows, firstRows } from './first-rows.js';
import { type FoundPlace, IntakePlace } from './intake-place.js';
import { LookupCodes } from './lookup-codes.js';
import { Reporters } from './reporters.js';
import { isConfidentialAtFirst, type Origin, type RequestDraft, type Submission } from './request-draft.js';
import { RequestNumbers } from './request-numbers.js';

/** Everything that a new request begins with, not written yet. */
export interface Arrival extends FirstRows {
  readonly draft: RequestDraft;
  readonly reporter: Reporter;
}

export interface IntakeWay {
  readonly origin: Origin | null;
  /** False: it is not sent to anybody, however sure sorting is. */
  readonly mayDispatch: boolean;
}

/** Receives a request: text checked, place found, sorted. */
@Injectable()
export class Intake {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly place: IntakePlace,
    private readonly tenants: Tenants,
    private readonly catalogue: ReadCatalogue,
    private readonly engine: TriageEngine,
    private readonly dispatching: Dispatching,
    private readonly deadlines: Deadlines,
    private readonly numbers: RequestNumbers,
    private readonly lookupCodes: LookupCodes,
    private readonly reporters: Reporters,
    private readonly households: HouseholdContacts,
    private readonly chatGroups: ChatGroups,
    private readonly photos: Photos,
    private readonly ownData: OwnDataRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async prepare(actor: Actor, submission: Submission, way: IntakeWay): Promise<Arrival> {
    const text = checkedText(submission.text);
    mayUseChannel(actor, submission.channel ?? 'code', way.origin);
    await this.mayRelay(actor, submission, way.origin);
    const draft = await this.draft(actor.tenantId, text, submission, await this.place.find(actor.tenantId, submission), way);
    const rows = firstRows(draft, actor, this.ids);
    const household = submission.householdFileCode === undefined ? null : await this.households.byCode(actor, submission.householdFileCode);
    const reporter = this.reporters.seal(rows.row, { personId: actor.personId, identityId: actor.personId === null && submission.onBehalf !== true ? (actor.identityId ?? null) : null, onBehalf: submission.onBehalf ?? false, household, ...relayed(submission), ...submission.contact }, draft.now);
    return { ...rows, draft, reporter };
  }

  /** What is said in a group is its author's: whoever files it says on what they rely, and gives no more of them than they agreed to. */
  private async mayRelay(actor: Actor, { channel, onBehalf, consentBasis, chatGroupId, contact, householdFileCode }: Submission, origin: Origin | null): Promise<void> {
    if (origin !== null || (channel !== 'groupRelay' && chatGroupId === undefined)) return;
    if (actor.assignments.length === 0) throw new Problem('ACCESS.DENIED');
    if (onBehalf !== true) return;
    if (consentBasis === undefined) throw new Problem('RELAY.BASIS_NEEDED', { fields: [{ field: 'consentBasis', code: 'required', params: {} }] });
    if (!mayGiveContact(consentBasis) && (contact?.name !== undefined || contact?.phone !== undefined || householdFileCode !== undefined)) throw new Problem('RELAY.CONTACT_NOT_AGREED', { fields: [{ field: 'contact', code: 'choice', params: {} }] });
    if (chatGroupId !== undefined && (await this.chatGroups.ofCaller(actor, chatGroupId)) === null) throw new Problem('NOT_FOUND');
  }

  async write(tx: Tx, { draft: { submission }, row, leg, events, reporter }: Arrival): Promise<void> {
    await this.repository.insert(tx, row, reporter);
    if (leg) await this.repository.insertLegs(tx, [leg]);
    await this.repository.appendEvents(tx, events);
    await this.ownData.agree(tx, this.consents(row, reporter, submission));
    if (submission.attachments?.length) await this.photos.attach(tx, { tenantId: row.tenantId, requestId: row.id, part: 'report' }, submission.attachments);
  }

  /** What was given was agreed to at the form; a letter that is brought in agrees to nothing. */
  private consents({ tenantId, id, submittedAt, source }: RequestRow, { nameSealed, phoneSealed, householdFileId }: Reporter, { attachments }: Submission): Consent[] {
    if (source !== null) return [];
    const contact = nameSealed !== null || phoneSealed !== null || householdFileId !== null;
    const purposes: ConsentPurpose[] = [...(contact ? (['contact'] as const) : []), ...(attachments?.length ? (['photos'] as const) : [])];
    return purposes.map((purpose) => ({ id: this.ids.next(), tenantId, requestId: id, purpose, version: CONSENT_VERSION, givenAt: submittedAt, withdrawnAt: null }));
  }

  private async draft(tenantId: string, text: string, submission: Submission, found: FoundPlace, { origin, mayDispatch }: IntakeWay): Promise<RequestDraft> {
    const now = origin?.submittedAt ?? this.clock.now();
    const active = await this.catalogue.active(tenantId);
    const suggestion = await this.engine.suggest(tenantId, { text, ...(submission.kind ? { kind: submission.kind } : {}), place: { gridKnown: found.place !== null } }, active);
    const matterCode = suggestion.matter[0]?.value ?? null;
    const id = this.ids.next();
    // A small wish is verified by the branch before anybody takes it up (domain.md 3.10); danger waits for nobody.
    const verifiedFirst = suggestion.kind.value === 'wish' && suggestion.emergency.length === 0;
    const dispatch = suggestion.confident && mayDispatch && !verifiedFirst
      ? await this.dispatching.first({ id, tenantId, matterCode, urgency: suggestion.urgency.value }, found.place, suggestion.tier.value, now)
      : null;
    const lookupHash = this.lookupCodes.hashOfNew(id);
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
      confidential: submission.confidential === true || isConfidentialAtFirst(suggestion, active),
    };
  }
}

/** Residents come by the code; every other way in is served by staff, or is an older letter brought over. */
function mayUseChannel(actor: Actor, channel: Channel, origin: Origin | null): void {
  if (channel !== 'code' && origin === null && actor.assignments.length === 0) throw new Problem('ACCESS.DENIED');
}

const relayed = ({ consentBasis, chatGroupId }: Submission): Pick<Submission, 'consentBasis' | 'chatGroupId'> => ({ ...(consentBasis === undefined ? {} : { consentBasis }), ...(chatGroupId === undefined ? {} : { chatGroupId }) });

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
