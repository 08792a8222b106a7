import type { Role } from '../access/roles.js';
import type { Instant } from '../kernel/instant.js';
import { ok, refuse, type Result } from '../kernel/result.js';
import type { RequestErrorCode } from './request-errors.js';
import { AT_WORK } from './request-state.js';
import type { LegOutcome, LegPart, RequestStatus } from './request-vocabulary.js';

/**
 * What may be done with the leg of a unit that helps or was called (协办, 吹哨). Such a leg has a small life of its own beside the request,
 * whose status it never changes: called → signed → ended.
 */
export const ASSIST_COMMANDS = [
  'sign', // 签收协办; for a whistle 报到
  'finish', // 协办完成
  'decline', // 不能协办
  'release', // the lead lets it go
] as const;
export type AssistCommand = (typeof ASSIST_COMMANDS)[number];

export interface AssistFacts {
  readonly part: LegPart;
  /** Status of the request. */
  readonly status: RequestStatus;
  /** Roles in which the actor serves the unit of the leg. */
  readonly helpsAs: readonly Role[];
  /** The actor holds the request itself and has signed it. */
  readonly leads: boolean;
  readonly signed: boolean;
  readonly ended: boolean;
  readonly signDueAt: Instant | null;
  readonly now: Instant;
}

/** Those who act for a unit that may be called; party groups are volunteers and are asked by dispatch alone. */
export const HELPER_ROLES = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler'] as const satisfies readonly Role[];

/** Decides one command on a leg: how the leg ends, null while it goes on, or why not; the most general reason first. */
export function decideAssist(command: AssistCommand, facts: AssistFacts): Result<LegOutcome | null, RequestErrorCode> {
  if (facts.part === 'lead' || !(AT_WORK as readonly RequestStatus[]).includes(facts.status)) return refuse('REQUEST.ILLEGAL_TRANSITION');
  if (command === 'release') return released(facts);
  if (!facts.helpsAs.some((role) => (HELPER_ROLES as readonly Role[]).includes(role))) return refuse('REQUEST.NOT_HELPER');
  if (facts.ended) return refuse('REQUEST.LEG_ENDED');
  switch (command) {
    case 'sign':
      return facts.signed ? refuse('REQUEST.LEG_SIGNED') : ok(null);
    case 'finish':
      return facts.part === 'whistle' ? refuse('REQUEST.WHISTLE_STANDS') : facts.signed ? ok('helped') : refuse('REQUEST.LEG_NOT_SIGNED');
    case 'decline':
      return declined(facts);
  }
}

/** What somebody may do with this leg now, in the order of the vocabulary: what a face may offer. */
export const legalAssistCommands = (facts: AssistFacts): AssistCommand[] => ASSIST_COMMANDS.filter((command) => decideAssist(command, facts).ok);

function released(facts: AssistFacts): Result<LegOutcome, RequestErrorCode> {
  if (!facts.leads) return refuse('REQUEST.NOT_LEAD');
  return facts.ended ? refuse('REQUEST.LEG_ENDED') : ok('released');
}

function declined({ part, signed, signDueAt, now }: AssistFacts): Result<LegOutcome, RequestErrorCode> {
  if (part === 'whistle') return refuse('REQUEST.WHISTLE_STANDS');
  return signed || signDueAt === null || now > signDueAt ? refuse('REQUEST.DECLINE_TOO_LATE') : ok('declined');
}

/** How the open legs of helpers end by themselves when the lead's leg does; null: they go on. */
export function helpersEnd(after: { readonly status: RequestStatus; readonly open: boolean; readonly leadMoved: boolean }): LegOutcome | null {
  if (after.status === 'answered') return 'leadAnswered';
  if (!after.open) return 'requestEnded';
  if (after.leadMoved) return 'leadMoved';
  return (AT_WORK as readonly RequestStatus[]).includes(after.status) ? null : 'requestEnded';
}
