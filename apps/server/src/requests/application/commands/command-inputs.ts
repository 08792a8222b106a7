import type {
  CloseResult, DissatisfactionReason, RequestKind, Resolution, Satisfaction, Tier, Urgency,
} from '@yige/domain';

export const CONTACT_WAYS = ['phone', 'visit', 'message'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** The next level up, or a department through the dispatch centre. */
export const ESCALATE_TO = ['above', 'department'] as const;
export type EscalateTo = (typeof ESCALATE_TO)[number];

export interface PhotoClaim {
  readonly id: string;
  readonly claim: string;
}

/** What each command of the straight way carries, beside the version that the caller saw. */
export interface CommandInputs {
  readonly triage: {
    readonly matterCode: string;
    readonly kind?: RequestKind;
    readonly tier: Tier;
    readonly urgency: Urgency;
    readonly unitId?: string;
    readonly gridId?: string;
    readonly buildingId?: string;
    readonly note?: string;
  };
  readonly sign: object;
  readonly contact: { readonly how: ContactWay; readonly note?: string; readonly public?: boolean };
  readonly resolve: { readonly resolution: Resolution; readonly answer: string; readonly note?: string; readonly attachments?: readonly PhotoClaim[] };
  readonly escalate: { readonly reason: string; readonly to?: EscalateTo; readonly departmentId?: string };
  readonly rate: { readonly contacted: boolean; readonly satisfaction: Satisfaction; readonly comment?: string };
  readonly reopen: { readonly reason: DissatisfactionReason; readonly comment?: string };
  readonly withdraw: { readonly comment?: string };
  readonly close: { readonly result: CloseResult; readonly note: string };
}

export type ServedCommand = keyof CommandInputs;
export const SERVED_COMMANDS = ['triage', 'sign', 'contact', 'resolve', 'escalate', 'rate', 'reopen', 'withdraw', 'close'] as const satisfies readonly ServedCommand[];
