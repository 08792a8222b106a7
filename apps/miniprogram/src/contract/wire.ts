import type {
  Channel, CloseResult, Command, DissatisfactionReason, LegOutcome, OrgNodeKind, RequestKind, RequestStatus, Resolution, Role, Satisfaction,
  StaffRole, Tier, Urgency,
} from '@yige/domain';

export interface OrgRef { id: string; kind: OrgNodeKind; code: string | null; name: string }
export interface PersonRef { id: string; name: string }
export interface Building { id: string; name: string; address: string }
export interface Responsible { name: string; role: string; onDutyNow: boolean }
export interface Place {
  grid: OrgRef; village: OrgRef; town: OrgRef; district: OrgRef; branch: OrgRef | null; building: Building | null; responsible: Responsible | null;
}
export interface PlaceByCode {
  status: 'active' | 'revoked' | 'unknown'; label: string | null; target: 'grid' | 'building' | 'place' | null; place: Place | null;
}
export interface Holder { unit: OrgRef; person: PersonRef | null; signed: boolean }
export interface EmergencyHit { id: string; term: string; call: string[]; say: string }
export interface AttachmentClaim { id: string; claim: string }
export interface Submit {
  text: string; kind?: RequestKind; code?: string; gridId?: string; buildingId?: string; placeText?: string; attachments?: AttachmentClaim[];
  anonymous?: boolean; confidential?: boolean; contact?: { name?: string; phone?: string }; onBehalf?: boolean; channel?: Channel;
}
export interface NextStep { code: 'sort' | 'sign' | 'contact' | 'answer' | 'rate'; at: string | null }
export interface Receipt {
  id: string; number: string; lookupCode: string; version: number; status: RequestStatus; tier: Tier; submittedAt: string; dueAt: string | null; holder: Holder;
  confidential: boolean; place: string; emergency: EmergencyHit[]; nextSteps: NextStep[];
}
export interface RequestSummary {
  id: string; number: string; version: number; status: RequestStatus; tier: Tier; urgency: Urgency; kind: RequestKind;
  matter: MatterRef | null; excerpt: string; place: string; grid: OrgRef | null; holder: Holder; dueAt: string | null;
  signDueAt: string | null; submittedAt: string; answeredAt: string | null; closedAt: string | null; confidential: boolean;
  attachmentCount: number; imported: boolean; channel: Channel; reopenings: number; confident: boolean;
}
export interface Leg {
  seq: number; tier: Tier; part: 'lead' | 'assist'; unit: OrgRef; person: PersonRef | null; dispatchedAt: string; signedAt: string | null;
  firstContactAt: string | null; dueAt: string | null; finishedAt: string | null; outcome: LegOutcome | null;
}
export type RequestEventType =
  | 'submitted' | 'triaged' | 'signed' | 'contacted' | 'resolved' | 'escalated' | 'rated' | 'reopened' | 'withdrawn' | 'closed' | 'emergencyNoticed';
export interface TimelineEntry {
  seq: number; at: string; type: RequestEventType; public: boolean; actor: { role: Role; name: string | null; unit: OrgRef | null };
  text: string | null; data: Record<string, string | number | boolean | null>;
}
export interface Choice<T> { value: T; confidence: number; reason: string }
export interface Suggestion {
  confident: boolean; engine: string; matters: Choice<MatterRef>[]; kind: Choice<RequestKind>; tier: Choice<Tier>;
  urgency: Choice<Urgency>; unit: Choice<OrgRef> | null; emergency: EmergencyHit[];
}
export interface Rating { contacted: boolean; satisfaction: Satisfaction; comment: string | null; ratedAt: string }
export interface RequestDetail extends RequestSummary {
  text: string; buildingId: string | null; resolution: Resolution | null; closeResult: CloseResult | null; attachments: Attachment[];
  firstReceiver: OrgRef; contactDueAt: string | null; legs: Leg[]; timeline: TimelineEntry[]; commands: Command[];
  suggestion: Suggestion | null; reporter: { contactable: boolean; nameMasked: string | null; phoneMasked: string | null } | null;
  rating: Rating | null; mine: boolean;
}
export interface Attachment { id: string; part: 'report' | 'answer'; width: number; height: number }
export interface MatterRef { code: string; name: string }
/** What a command answers: the new position; the whole is read again. */
export interface Moved {
  id: string; number: string; version: number; status: RequestStatus; tier: Tier; holder: Holder; dueAt: string | null;
}
export interface Page<T> { items: T[]; nextCursor: string | null }
export interface Assignment { id: string; role: StaffRole; node: OrgRef; from: string; to: string | null }
export interface Me { person: PersonRef; assignments: Assignment[]; home: 'member' | 'branch' | 'dispatch' | 'department' | 'overview' }
export interface SessionAnswer { token: string; expiresAt: string; me: Me }
export interface WorklistCounts {
  total: number; overdue: number; byStatus: { status: RequestStatus; count: number }[]; byTier: { tier: Tier; count: number }[];
}
export interface BoardColumn { tier: Tier; open: number; overdue: number; unsorted: number; items: RequestSummary[] }
export interface Board { node: OrgRef; columns: BoardColumn[]; stuck: RequestSummary[] }
export interface Matter {
  code: string; name: string; parent: string; parentName: string; keywords: string[]; tier: Tier; urgency: Urgency; kinds: RequestKind[];
  confidential: boolean; leadUnit: string;
}
export interface Installation {
  name: string; trial: boolean; version: string; trialDoors: { code: string; label: string }[];
}

interface Get<Answer, Query = never, Path = never> {
  get: { parameters: ([Query] extends [never] ? { query?: never } : { query?: Query }) & ([Path] extends [never] ? unknown : { path: Path }); responses: { 200: Json<Answer> } };
}
interface Post<Body, Answer, Path = never> {
  post: { parameters: { query?: never } & ([Path] extends [never] ? unknown : { path: Path }); requestBody: Json<Body>; responses: { 200: Json<Answer> } };
}
interface Json<T> { content: { 'application/json': T } }
type ById = { id: string };
type Move<Body> = Post<{ expectedVersion: number } & Body, Moved, ById>;

/** The operations of the server. */
export interface paths {
  '/api/codes/{code}': Get<PlaceByCode, never, { code: string }>;
  '/api/org/nodes': Get<{ items: (OrgRef & { hasChildren: boolean })[] }, { parentId?: string; kind?: OrgNodeKind; q?: string }>;
  '/api/org/grids/{id}/place': Get<Place, never, ById>;
  '/api/org/grids/{id}/buildings': Get<{ items: Building[] }, never, ById>;
  '/api/requests': Post<Submit, Receipt>;
  '/api/me/requests': Get<Page<RequestSummary>, { cursor?: string }>;
  '/api/requests/{id}': Get<RequestDetail, never, ById>;
  '/api/lookups': Post<{ lookupCode: string }, RequestDetail>;
  '/api/requests/{id}/commands/triage': Move<{ matterCode: string; kind?: RequestKind; tier: Tier; urgency: Urgency; unitId?: string; gridId?: string; buildingId?: string; note?: string }>;
  '/api/requests/{id}/commands/sign': Move<object>;
  '/api/requests/{id}/commands/contact': Move<{ how: 'phone' | 'visit' | 'message'; note?: string; public?: boolean }>;
  '/api/requests/{id}/commands/resolve': Move<{ resolution: Resolution; answer: string; note?: string; attachments?: AttachmentClaim[] }>;
  '/api/requests/{id}/commands/escalate': Move<{ reason: string; departmentId?: string }>;
  '/api/requests/{id}/commands/rate': Move<{ contacted: boolean; satisfaction: Satisfaction; comment?: string }>;
  '/api/requests/{id}/commands/reopen': Move<{ reason: DissatisfactionReason; comment?: string }>;
  '/api/requests/{id}/commands/withdraw': Move<{ comment?: string }>;
  '/api/requests/{id}/commands/close': Move<{ result: CloseResult; note: string }>;
  '/api/sessions': Post<{ login: string; password: string }, SessionAnswer>;
  '/api/sessions/current': { delete: { parameters: { query?: never }; responses: { 204: { content?: never } } } };
  '/api/me': Get<Me>;
  '/api/worklists/{view}': Get<
    Page<RequestSummary> & { counts: WorklistCounts | null },
    { nodeId?: string; status?: string; tier?: string; urgency?: string; matter?: string; overdue?: boolean; closed?: boolean; q?: string; sort?: string; cursor?: string; limit?: number },
    { view: string }
  >;
  '/api/boards/{nodeId}': Get<Board, never, { nodeId: string }>;
  '/api/catalogue/matters': Get<{ version: string; items: Matter[] }, { q?: string }>;
  '/api/departments': Get<{ items: OrgRef[] }, { q?: string }>;
  '/api/installation': Get<Installation>;
}
