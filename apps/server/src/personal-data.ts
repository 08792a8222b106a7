/**
 * What every column that can hold something about a person is for. `personal-data.spec.ts` compares it with the entities: a column of text, of
 * JSON or with a person's id that has no line here fails the check, and so does a table of numbers, flags or moments of which nobody said whom they tell of. `npm run docs` prints `docs/privacy.md` from it.
 */
export interface Ground {
  /** Whose data they are. */
  readonly whose: 'residents' | 'staff' | 'anybody';
  readonly purpose: string;
  /** PIPL is the Personal Information Protection Law of 2021. */
  readonly basis: string;
  readonly kept: string;
}

const CONSENT = 'consent at filing (PIPL 13 (1) 1)';
const DUTY = 'statutory duty of the public body (PIPL 13 (1) 3)';
const SERVICE = 'employment and service rules (PIPL 13 (1) 2)';
const SECURITY = 'network security duty (PIPL 13 (1) 3, Cybersecurity Law 21)';
const WITH_REQUEST = 'as long as the request (archive rules of the public body)';
const WITH_POST = 'as long as what they did in office is kept';

/** Why data are held, by name; the table below says which column is held why. */
export const GROUNDS = {
  identity: { whose: 'residents', purpose: 'to reach whoever reported, and answer them', basis: CONSENT, kept: 'erased when the reporter says so; else YIGE_KEEP_IDENTITY_DAYS (365) days after the request was closed' },
  follow: { whose: 'residents', purpose: 'to open one request by its lookup code', basis: CONSENT, kept: 'replaced when the identity is erased' },
  matter: { whose: 'residents', purpose: 'to solve what was reported; people write about themselves and others', basis: DUTY, kept: WITH_REQUEST },
  answer: { whose: 'anybody', purpose: 'to show what was done, and to whom it was said', basis: DUTY, kept: WITH_REQUEST },
  photo: { whose: 'residents', purpose: 'to see what is meant', basis: CONSENT, kept: 'deleted when the reporter says so; else with the identity' },
  household: { whose: 'residents', purpose: 'to reach and serve a household that asked for it', basis: CONSENT, kept: 'until the household deletes its file' },
  need: { whose: 'residents', purpose: 'to serve a household with what it asks for', basis: 'consent to each that reveals health or a child by itself (PIPL 13 (1) 1, 29, 31)', kept: 'until the household takes it out or deletes its file; else a day after it lapsed, twelve months from its consent' },
  dwelling: { whose: 'residents', purpose: 'to know who answers for a door; no name stands there', basis: DUTY, kept: 'as long as the building' },
  party: { whose: 'residents', purpose: 'to mediate between those who agreed to it', basis: 'consent of each party (PIPL 13 (1) 1, People\'s Mediation Law 11)', kept: 'as long as the case (archive rules of mediation)' },
  volunteering: { whose: 'anybody', purpose: 'to keep account of time that was given and of wishes', basis: CONSENT, kept: 'as long as the account' },
  login: { whose: 'staff', purpose: 'to know who acts', basis: SERVICE, kept: 'as long as the account' },
  wechat: { whose: 'anybody', purpose: 'to find again what one reported, on any phone, and to be told of it; no name and no number', basis: 'consent at sign-in by WeChat (PIPL 13 (1) 1)', kept: 'until its owner erases it; a sign-in 30 days' },
  session: { whose: 'staff', purpose: 'to stay signed in', basis: SERVICE, kept: 'a day after it ended' },
  post: { whose: 'staff', purpose: 'to know who answers for what', basis: SERVICE, kept: WITH_POST },
  deed: { whose: 'staff', purpose: 'to show who did it', basis: DUTY, kept: WITH_POST },
  look: { whose: 'staff', purpose: 'to show whoever is concerned who looked and why', basis: DUTY, kept: 'as long as what was looked at' },
  audit: { whose: 'staff', purpose: 'to find misuse afterwards', basis: SECURITY, kept: 'for ever; at least the six months of the Cybersecurity Law' },
  notice: { whose: 'staff', purpose: 'to tell what needs somebody', basis: SERVICE, kept: 'YIGE_KEEP_NOTICES_DAYS (180) days' },
  transit: { whose: 'anybody', purpose: 'to do a thing once, and what follows from it', basis: SECURITY, kept: 'days: YIGE_KEEP_KEYS_DAYS, YIGE_KEEP_DONE_DAYS; given-up work 90 days' },
  limit: { whose: 'anybody', purpose: 'to slow down guessing; keyed hashes', basis: SECURITY, kept: 'a day' },
} as const satisfies Readonly<Record<string, Ground>>;
export type GroundName = keyof typeof GROUNDS;

/** By table and column; null says that nothing about a person can stand there. */
export const PERSONAL_DATA: Readonly<Record<string, Readonly<Record<string, GroundName | null>>>> = {
  absence: { person_id: 'post', entered_by_person_id: 'deed' },
  account: { person_id: 'login', login: 'login', password_hash: 'login' },
  account_link: { person_id: 'login', kind: null, token_hash: 'login', issued_by_id: 'deed' },
  asked_post: { person_id: 'post', role: 'post', asked_by_id: 'deed', decided_by_id: 'deed', outcome: null },
  attachment: { part: null, mime: null, sha256: 'photo' },
  attempt_window: { subject: 'limit' },
  audit_entry: {
    person_id: 'audit', roles: 'audit', session: 'audit', action: null, object_kind: null, object_id: 'audit', outcome: null, detail: null, source: 'audit', mac: null,
  },
  audit_link: { previous_hash: null, hash: null },
  audit_waiting: {},
  building: { name: null, address: null },
  calendar_year: { checksum: null, days: null },
  catalogue_version: { version: null, checksum: null, frame: null },
  code_change: { kind: null, person_id: 'deed', reason: 'deed', detail: null },
  chat_group: { opengid_hash: null, opengid_sealed: null, label: null, bound_by_id: 'deed' },
  code_scans: { day: null },
  consent: { purpose: 'follow', version: null },
  counted_request: { counted: null },
  crypto_key: { cipher: null, fingerprint: null },
  dispatch_rule: { matter_code: null },
  due_work: { subject_id: 'transit', status: null, kind: null, payload: null, last_error: 'transit' },
  duty_turn: { day: null, person_id: 'post' },
  file_handover: { receiver: 'party', reason: 'party', consented_on: 'party', recorded_by_id: 'deed' },
  grid_branch: {},
  group_message: { label: null, text: null, state: null, chat_id: null, sender: 'deed', outside_id: null, fault: null, asked_by_id: 'deed' },
  group_robot: { label: null, key_sealed: null, added_by_id: 'deed', fault: null },
  handling_leg: { part: null, unit_kind: null, person_id: 'deed', outcome: null, task: 'answer', report: 'answer' },
  household: { unit: 'dwelling', room: 'dwelling' },
  household_file: {
    key_hash: 'household', salutation_sealed: 'household', phone_sealed: 'household', language: 'household', contact_way: 'household', contact_hours: 'household',
  },
  household_file_view: { person_id: 'look', reason: 'look' },
  household_need: { need: 'need' },
  idempotency_record: { actor_key: 'transit', route: null, idempotency_key: 'transit', request_hash: 'transit', response_body: 'transit' },
  identity_view: { person_id: 'look', reason: 'look' },
  identity_session: { identity_id: 'wechat', token_hash: 'wechat' },
  informal_mediation: { person_id: 'deed', agreed: 'party', agreed_on: null },
  installation: { mode: null },
  join_way: { label: null, chat_group_ids: null, state: null, way_id: null, picture_key: null, fault: null, made_by_id: 'deed' },
  ledger_export: { person_id: 'deed', scope: null, format: null },
  matter: { code: null, name: null, item: null },
  mediation: {
    status: null, opened_by_id: 'deed', last_day: null, end_note: 'party', effective_on: null, confirmation: null, applied_on: null, court_answered_on: null,
  },
  mediation_agreement: { form: null, facts: 'party', agreed_on: null, signatures: 'party', sealed_on: null },
  mediation_contact_view: { person_id: 'look', reason: 'look' },
  mediation_meeting: { place: null, party_ids: 'party', others: 'party', record: 'party', recorded_by_id: 'deed' },
  mediation_party: {
    name_sealed: 'party', phone_sealed: 'party', representation: 'party', representative_sealed: 'party', consented_on: 'party', left_on: 'party',
  },
  mediation_term: { what: 'party', way: 'party', place: 'party', due_on: null, state: null, note: 'party' },
  mediator: { person_id: 'deed', end: null },
  notice: { person_id: 'notice', type: null, data: 'notice' },
  notice_lane: {},
  notice_sending: { identity_id: 'wechat', template_id: null, state: null, message_id: 'notice' },
  notice_preference: { person_id: 'notice', how_told: 'notice' },
  number_block: { day: null },
  org_change: { what: null, data: null, planned_by: 'deed' },
  org_node: { kind: null, code: null, code_system: null, name: null, path: null },
  outbox_event: { status: null, type: null, payload: 'transit', last_error: 'transit' },
  person: { name: 'post' },
  platform_push: { source: null, event: null, said_sealed: 'transit' },
  place_code: { code: null, target: null, label: null, status: null, revoked_reason: null },
  post_delegation: { given_by_id: 'deed', reason: 'deed' },
  poster_job: { person_id: 'deed', scope: null, style: null, format: null, title: null, status: null, last_error: null },
  property_task: { summary: 'matter', place: 'matter', status: null, answer: 'answer' },
  queue_action: { kind: null, action: null, reason: 'deed', person_id: 'deed' },
  rating: { satisfaction: 'matter', comment: 'matter' },
  recovery_code: { code_hash: 'login' },
  reporter: { person_id: 'identity', identity_id: 'identity', name_sealed: 'identity', phone_sealed: 'identity', phone_index: 'identity', reference_masked: 'identity', consent_basis: null },
  request: {
    number: null, lookup_hash: 'follow', status: null, urgency: null, kind: null, matter_code: null, text: 'matter', place_text: 'matter', place_point: 'matter', place_name: null, channel: null, suggestion: null,
    holder_unit_kind: null, holder_person_id: 'deed', whistle_state: null, resolution: null, close_result: null, owner_office: null, review: null, source: null, source_id: 'follow',
  },
  request_claim: { code_hash: 'follow', issued_by_id: 'deed' },
  request_day: { kind: null, slice: null, period: null },
  request_event: { type: null, actor_role: null, actor_person_id: 'deed', text: 'answer', data: 'answer' },
  request_standing: { status: null, due_day: null },
  revisit: { outcome: null, satisfaction: 'matter', comment: 'matter' },
  role_assignment: { person_id: 'post', role: 'post' },
  second_factor: { sealed_secret: 'login' },
  shown_check: { part: null, state: null, trace_id: null, author_id: 'deed', reviewed_by_id: 'deed', reason: 'deed' },
  sign_on_subject: { subject_hash: 'login' },
  service_token: { token_sealed: null, forced_on: null },
  session: { person_id: 'session', identity_id: 'session', token_hash: 'session' },
  subscription_grant: { identity_id: 'wechat', template_id: null, lone: 'wechat' },
  subscription_template: { template_id: null, title: null, keywords: null, purpose: null, fault: null },
  summary_mark: {},
  summary_state: {},
  supervision_card: { level: null },
  tenant: { code: null, name: null },
  time_account: { kind: null, owner_id: 'volunteering' },
  time_entry: { kind: null, reason: 'volunteering' },
  time_service: {
    provider_id: 'volunteering', receiver_id: 'volunteering', recorder_id: 'deed', what: 'volunteering', day: null, external_ref: 'volunteering', status: null, objection: 'volunteering',
  },
  triage_model: { version: null, state: null, catalogue_version: null, figures: null },
  triage_threshold: { chosen_for: null, chosen_by_id: 'deed' },
  upkeep_round: { status: null, kind: null, result: null, last_error: null },
  visit_note: { person_id: 'deed', day: 'household', purpose: 'household', next_step: 'household' },
  wechat_binding: { identity_id: 'login', person_id: 'login' },
  wechat_identity: { openid_hash: 'wechat', openid_sealed: 'wechat' },
  wechat_invitation: { person_id: 'login', code_hash: 'login', issued_by_id: 'deed' },
  weekly_digest: { week: null, figures: null, addition: 'answer', sent_by: 'deed' },
  whistle: { kind: null, state: null, asked_by_person_id: 'deed', decided_by_person_id: 'deed', purpose: 'answer', place: 'answer', decision: 'answer', public_decision: 'answer' },
  whistle_unit: { unit_kind: null, response: null },
  wish: { wish_class: null, title: 'volunteering', text: 'volunteering', status: null, claimant_id: 'volunteering' },
  zone_member: { person_id: 'post' },
};

/**
 * Numbers, flags and moments tell of whom their row is about ("do not visit", an amount of time, the hour of a report) and are held for the
 * same: the tables that have such columns, by that ground. Counts over many, and what concerns things alone, tell of nobody.
 */
export const MEASURED_ROWS: Readonly<Partial<Record<GroundName | 'nobody', readonly string[]>>> = {
  identity: ['reporter'],
  follow: ['consent', 'request_claim'],
  matter: ['property_task', 'rating', 'request', 'revisit'],
  answer: ['handling_leg', 'request_event', 'weekly_digest', 'whistle'],
  photo: ['attachment'],
  household: ['household_file', 'visit_note'],
  need: ['household_need'],
  party: ['file_handover', 'informal_mediation', 'mediation', 'mediation_agreement', 'mediation_meeting', 'mediation_party', 'mediation_term'],
  volunteering: ['time_account', 'time_entry', 'time_service', 'wish'],
  login: ['account', 'account_link', 'recovery_code', 'second_factor', 'sign_on_subject', 'wechat_binding', 'wechat_invitation'],
  wechat: ['identity_session', 'notice_sending', 'subscription_grant', 'wechat_identity'],
  session: ['session'],
  post: ['absence', 'asked_post', 'role_assignment', 'zone_member'],
  deed: ['chat_group', 'code_change', 'group_message', 'group_robot', 'join_way', 'ledger_export', 'mediator', 'org_change', 'post_delegation', 'poster_job', 'queue_action', 'shown_check', 'triage_threshold'],
  look: ['household_file_view', 'identity_view', 'mediation_contact_view'],
  audit: ['audit_entry'],
  notice: ['notice', 'notice_preference'],
  transit: ['due_work', 'idempotency_record', 'outbox_event', 'platform_push'],
  limit: ['attempt_window'],
  nobody: [
    'audit_link', 'calendar_year', 'catalogue_version', 'code_scans', 'counted_request', 'crypto_key', 'dispatch_rule', 'grid_branch', 'installation', 'notice_lane', 'number_block', 'org_node',
    'place_code', 'request_day', 'request_standing', 'service_token', 'subscription_template', 'summary_state', 'supervision_card', 'tenant', 'triage_model', 'upkeep_round', 'whistle_unit',
  ],
};
