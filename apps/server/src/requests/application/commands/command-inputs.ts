import type {
  CloseResult, DissatisfactionReason, ExtensionReason, RequestKind, Resolution, ReturnReason, Satisfaction, SuspendReason, Tier, Urgency, WhistleKind, WhistleResponse,
} from '@yige/domain';

export const CONTACT_WAYS = ['phone', 'visit', 'message'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** The next level up, or a department through the dispatch centre. */
export const ESCALATE_TO = ['above', 'department'] as const;
export type EscalateTo = (typeof ESCALATE_TO)[number];

/** How far a ruling reaches: this request alone, or the matter in this grid or town from now on. */
export const RULING_APPLIES = ['case', 'grid', 'town'] as const;
export type RulingApplies = (typeof RULING_APPLIES)[number];

export interface PhotoClaim {
  readonly id: string;
  readonly claim: string;
}

/** What one unit is asked to do, and by when at the latest; left out, as late as a helper may. */
export interface AssistTask {
  readonly unitId: string;
  readonly task: string;
  readonly dueAt?: string;
}

export interface Attendance {
  readonly unitId: string;
  readonly came: boolean;
  readonly arrivedAt?: string;
}

export interface UnitResponse {
  readonly unitId: string;
  readonly response: WhistleResponse;
}

/** What each command carries, beside the version that the caller saw. */
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
  readonly close: { readonly result: CloseResult; readonly note: string; readonly reasons?: string; readonly remedies?: string };
  readonly ask: { readonly question: string };
  readonly supply: { readonly text: string; readonly attachments?: readonly PhotoClaim[] };
  readonly return: { readonly reason: ReturnReason; readonly basis: string; readonly suggestedUnitId?: string };
  readonly rule: { readonly unitId: string; readonly basis: string; readonly applies?: RulingApplies };
  readonly reassign: { readonly unitId: string; readonly reason: string };
  readonly correct: { readonly matterCode?: string; readonly gridId?: string; readonly buildingId?: string; readonly note?: string };
  /** Moments are ISO 8601 text. */
  readonly extend: { readonly reason: ExtensionReason; readonly until: string; readonly explanation: string };
  readonly grantExtension: { readonly granted: boolean; readonly forResident?: string; readonly note?: string };
  readonly suspend: { readonly reason: SuspendReason; readonly until: string; readonly explanation: string; readonly note?: string };
  readonly resume: { readonly note?: string };
  readonly addAssistant: { readonly units: readonly AssistTask[] };
  readonly whistle: { readonly kind: WhistleKind; readonly units: readonly { readonly unitId: string }[]; readonly purpose: string; readonly place: string; readonly meetAt: string };
  readonly approveWhistle: { readonly granted: boolean; readonly note?: string };
  readonly recallWhistle: { readonly reason: string };
  readonly recordWhistle: { readonly units: readonly Attendance[]; readonly decision: string; readonly publicDecision: string; readonly tasks?: readonly AssistTask[] };
  readonly rateWhistle: { readonly units: readonly UnitResponse[]; readonly note?: string };
  readonly redirect: { readonly door: string; readonly reason: string; readonly note?: string };
  readonly urge: { readonly comment?: string };
  readonly supervise: { readonly note: string };
  readonly merge: { readonly mainId: string; readonly note?: string };
  readonly unmerge: { readonly note?: string };
  /** `nextReportAt` is ISO 8601 text. */
  readonly defer: { readonly reason: string; readonly nextReportAt: string; readonly ownerUnitId?: string; readonly ownerOffice?: string; readonly note?: string };
  readonly reportDeferred: { readonly report: string; readonly nextReportAt: string; readonly note?: string };
  readonly revisit: {
    readonly reached: boolean;
    readonly contacted?: boolean;
    readonly solved?: boolean;
    readonly satisfaction?: Satisfaction;
    readonly comment?: string;
    readonly note?: string;
  };
}

export type ServedCommand = keyof CommandInputs;
export const SERVED_COMMANDS = [
  'triage', 'sign', 'contact', 'resolve', 'escalate', 'rate', 'reopen', 'withdraw', 'close', 'ask', 'supply', 'return', 'rule', 'reassign', 'correct', 'extend',
  'grantExtension', 'suspend', 'resume', 'redirect', 'urge', 'supervise', 'merge', 'unmerge', 'defer', 'reportDeferred', 'revisit', 'addAssistant', 'whistle',
  'approveWhistle', 'recallWhistle', 'recordWhistle', 'rateWhistle',
] as const satisfies readonly ServedCommand[];
