import type {
  Channel, CloseResult, Command, DissatisfactionReason, LegOutcome, RequestKind, RequestStatus, Role, Satisfaction, Tier, Urgency,
} from '@yige/domain';
import type { OrgRef, PersonRef } from '../session/index.js';

export interface Page<T> { readonly items: readonly T[]; readonly nextCursor: string | null }
export interface Worklist extends Page<RequestSummary> { readonly counts?: Readonly<Record<string, number>> }
export interface MatterRef { readonly code: string; readonly name: string }
export interface Holder { readonly unit: OrgRef; readonly person: PersonRef | null; readonly signed: boolean }

export interface RequestSummary {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: RequestStatus;
  readonly tier: Tier;
  readonly urgency: Urgency;
  readonly kind: RequestKind;
  readonly matter: MatterRef | null;
  readonly excerpt: string;
  readonly place: string;
  readonly grid: OrgRef | null;
  readonly holder: Holder;
  readonly dueAt: string | null;
  readonly signDueAt: string | null;
  readonly submittedAt: string;
  readonly answeredAt: string | null;
  readonly closedAt: string | null;
  readonly confidential: boolean;
  readonly attachmentCount: number;
  readonly unsorted: boolean;
  readonly imported: boolean;
  readonly channel: Channel;
  readonly reopenings: number;
}

export interface Leg {
  readonly seq: number;
  readonly tier: Tier;
  readonly role: 'lead' | 'assist';
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

export interface Choice<T> { readonly value: T; readonly confidence: number; readonly reason: string }
export interface EmergencyHit { readonly id: string; readonly term: string; readonly call: readonly string[]; readonly say: string }
export interface Suggestion {
  readonly confident: boolean;
  readonly matter: readonly Choice<MatterRef>[];
  readonly kind: Choice<RequestKind>;
  readonly tier: Choice<Tier>;
  readonly urgency: Choice<Urgency>;
  readonly unit: Choice<OrgRef> | null;
  readonly emergency: readonly EmergencyHit[];
}
export interface Rating { readonly contacted: boolean | null; readonly satisfaction: Satisfaction; readonly comment: string | null; readonly at: string }

export interface RequestDetail extends RequestSummary {
  readonly text: string;
  readonly closeResult: CloseResult | null;
  readonly attachments: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly firstReceiver: OrgRef | null;
  readonly legs: readonly Leg[];
  readonly timeline: readonly TimelineEntry[];
  readonly commands: readonly Command[];
  readonly suggestion: Suggestion | null;
  readonly reporter: { readonly contactable: boolean; readonly nameMasked: string | null; readonly phoneMasked: string | null } | null;
  readonly rating: Rating | null;
  readonly limits: { readonly sign: string | null; readonly firstContact: string | null; readonly due: string | null };
}
export type ReopenReason = DissatisfactionReason;
