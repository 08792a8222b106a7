import type {
  Channel, CloseResult, Command, LegOutcome, OrgNodeKind, RequestKind, RequestStatus, Resolution, Role, StaffRole, Tier, Urgency,
} from '@yige/domain';

export interface OrgRef {
  readonly id: string;
  readonly kind: OrgNodeKind;
  readonly name: string;
}

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export interface Assignment {
  readonly id: string;
  readonly role: StaffRole;
  readonly node: OrgRef;
}

export interface Me {
  readonly person: PersonRef;
  readonly assignments: readonly Assignment[];
}

export interface Holder {
  readonly unit: OrgRef;
  readonly person: PersonRef | null;
  readonly signed: boolean;
}

/** Times are ISO 8601 in UTC. */
export interface RequestSummary {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: RequestStatus;
  readonly tier: Tier;
  readonly urgency: Urgency;
  readonly kind: RequestKind;
  readonly matter: { readonly code: string; readonly name: string } | null;
  readonly excerpt: string;
  readonly place: string;
  readonly holder: Holder;
  readonly dueAt: string | null;
  readonly signDueAt: string | null;
  readonly submittedAt: string;
  readonly answeredAt: string | null;
  readonly confidential: boolean;
  readonly attachmentCount: number;
  readonly unsorted: boolean;
  readonly channel: Channel;
  readonly reopenings: number;
}

export interface Leg {
  readonly seq: number;
  readonly tier: Tier;
  readonly unit: OrgRef;
  readonly person: PersonRef | null;
  readonly dispatchedAt: string;
  readonly signedAt: string | null;
  readonly firstContactAt: string | null;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  readonly outcome: LegOutcome | null;
}

export interface TimelineEntry {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly public: boolean;
  readonly actor: { readonly role: Role; readonly name: string | null; readonly unit: OrgRef | null } | null;
  readonly text: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A proposed value, how sure the engine is (0 to 1), and why. */
export interface Choice<T> {
  readonly value: T;
  readonly confidence: number;
  readonly reason: string;
}

export interface Suggestion {
  readonly confident: boolean;
  readonly matter: readonly Choice<{ readonly code: string; readonly name: string }>[];
  readonly kind: Choice<RequestKind>;
  readonly tier: Choice<Tier>;
  readonly urgency: Choice<Urgency>;
  readonly unit: Choice<OrgRef> | null;
}

export interface RequestDetail extends RequestSummary {
  readonly text: string;
  readonly closeResult: CloseResult | null;
  readonly attachments: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly legs: readonly Leg[];
  readonly timeline: readonly TimelineEntry[];
  readonly commands: readonly Command[];
  readonly suggestion: Suggestion | null;
  readonly reporter: { readonly contactable: boolean; readonly nameMasked: string | null; readonly phoneMasked: string | null } | null;
  readonly limits: { readonly sign: string | null; readonly firstContact: string | null; readonly due: string | null };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface BoardColumn {
  readonly tier: Tier;
  readonly open: number;
  readonly overdue: number;
  readonly unsorted: number;
  readonly items: readonly RequestSummary[];
}

export interface Board {
  readonly node: OrgRef;
  readonly columns: readonly BoardColumn[];
  readonly stuck: readonly RequestSummary[];
}

export interface Matter {
  readonly code: string;
  readonly name: string;
  readonly parentName: string | null;
  readonly tier: Tier;
  readonly urgency: Urgency;
}

export const WORKLISTS = ['mine', 'waiting', 'sort', 'unit', 'area', 'dispatch'] as const;
export type Worklist = (typeof WORKLISTS)[number];

/** What each command is told, beside the version it expects. */
export interface CommandBodies {
  readonly triage: { matterCode: string; tier: Tier; urgency: Urgency; unitId?: string };
  readonly sign: object;
  readonly contact: { how: ContactWay; note?: string; public?: boolean };
  readonly resolve: { resolution: Resolution; answer: string; note?: string };
  readonly escalate: { reason: string };
}
export type StaffCommand = keyof CommandBodies;

export const CONTACT_WAYS = ['phone', 'visit', 'message'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];
