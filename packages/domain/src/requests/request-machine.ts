import type { Role } from '../access/roles.js';
import type { Instant } from '../kernel/instant.js';
import { ok, refuse, type Result } from '../kernel/result.js';
import type { RequestErrorCode } from './request-errors.js';
import type { ReviewState, RevisitOutcome } from './revisit.js';
import { TRANSITIONS, type Guard, type Transition } from './request-state.js';
import { COMMANDS, type Command, type RequestStatus, type Tier, type Urgency, type WhistleState } from './request-vocabulary.js';

/** What a decision is made from: loaded by the caller, once, before the decision. */
export interface RequestFacts {
  readonly status: RequestStatus;
  readonly tier: Tier;
  readonly urgency: Urgency;
  /** When the present leg's limit is over; null while no limit runs. */
  readonly dueAt: Instant | null;
  /** How often the present limit was extended. */
  readonly extensions: number;
  /** Roles that the actor has over this very request (scope already applied). */
  readonly roles: readonly Role[];
  /** The present leg is with the actor, or with a unit the actor serves and no other person has taken it. */
  readonly holdsRequest: boolean;
  /** The unit serves the actor, but another person of it has signed. */
  readonly takenByColleague: boolean;
  readonly signed: boolean;
  /** The request waits in a queue that the actor sorts: unsorted in their scope, or unsigned and sent by them. */
  readonly sortable: boolean;
  /** The actor answers for a level above the unit that has it, or for the district as a whole. */
  readonly aboveHolder: boolean;
  /** Returning it now is the second time, or three units have had it: the dispatch centre has to rule. */
  readonly contested: boolean;
  /** A ruling has bound the unit that has it now. */
  readonly ruled: boolean;
  /** An extension waits to be granted or refused. */
  readonly extensionAsked: boolean;
  /** How far the whistle of the present lead is; null while there is none. */
  readonly whistle: WhistleState | null;
  /** The reporter has urged since midnight. */
  readonly urgedToday: boolean;
  /** The actor serves the unit that handled the request. */
  readonly ownCase: boolean;
  /** The actor serves a unit that has answered the request before, whoever has it now. */
  readonly answeredBefore: boolean;
  /** When it was closed; of a merged request, when the main one was. */
  readonly closedAt: Instant | null;
  /** How often the reporter reopened after closing. */
  readonly reopenings: number;
  /** Status of the main request that a merged one follows. */
  readonly mainStatus: RequestStatus | null;
  /** The reporter has rated by themselves. */
  readonly rated: boolean;
  /** Before then nobody calls the reporter again; null: no such wait. */
  readonly revisitFrom: Instant | null;
  /** What came of the revisit that is being recorded; null where none is. */
  readonly revisitOutcome: RevisitOutcome | null;
  /** The joint review after the second dissatisfaction. */
  readonly review: ReviewState | null;
  readonly now: Instant;
}

/** A reporter may reopen for 30 days after closing, once without review (decisions.md "Silence closes honestly"). */
export const REOPEN_WINDOW_MS = 30 * 24 * 3_600_000;

/** U0 and U1 run day and night, and wait for nobody. */
export const isDanger = (urgency: Urgency): boolean => urgency === 'U0' || urgency === 'U1';

/** It waits for the town, or for those who were called. */
const isOpenWhistle = (whistle: WhistleState | null): boolean => whistle === 'asked' || whistle === 'called';

const guardFailure: Readonly<Record<Guard, (facts: RequestFacts) => RequestErrorCode | null>> = {
  holdsRequest: (f) => (f.holdsRequest ? null : f.takenByColleague ? 'REQUEST.HELD_BY_ANOTHER' : 'REQUEST.NOT_HOLDER'),
  signed: (f) => (f.signed ? null : 'REQUEST.LEG_NOT_SIGNED'),
  belowTopTier: (f) => (f.tier < 3 ? null : 'REQUEST.NO_HIGHER_TIER'),
  notOwnCase: (f) => (f.ownCase || f.answeredBefore ? 'REQUEST.OWN_CASE' : null),
  sortable: (f) => (f.sortable ? null : 'REQUEST.NOT_HOLDER'),
  reopenAllowed: (f) =>
    f.review === 'done' ? 'REQUEST.REVIEW_FINAL'
    : f.reopenings > 0 ? 'REQUEST.REOPEN_USED'
    : f.closedAt !== null && f.now - f.closedAt > REOPEN_WINDOW_MS ? 'REQUEST.REOPEN_EXPIRED'
    : null,
  sentElsewhere: (f) => (f.sortable || f.aboveHolder ? null : 'REQUEST.NOT_HOLDER'),
  changeable: (f) => (f.sortable || f.holdsRequest || f.aboveHolder ? null : 'REQUEST.NOT_HOLDER'),
  returnable: (f) => (isDanger(f.urgency) ? 'REQUEST.URGENT_STAYS' : f.ruled ? 'REQUEST.RULING_BINDS' : null),
  aboveHolder: (f) => (f.aboveHolder ? null : 'REQUEST.NOT_ABOVE_HOLDER'),
  extensionAsked: (f) => (f.extensionAsked ? null : 'REQUEST.NO_EXTENSION_ASKED'),
  notUrgedToday: (f) => (f.urgedToday ? 'REQUEST.URGED_TODAY' : null),
  mainAnswered: (f) => (f.mainStatus === 'answered' || f.mainStatus === 'closed' ? null : 'REQUEST.MAIN_NOT_ANSWERED'),
  unrated: (f) => (f.rated ? 'REQUEST.RATED_ALREADY' : null),
  revisitDue: (f) => (f.revisitFrom !== null && f.now < f.revisitFrom ? 'REQUEST.REVISIT_TOO_SOON' : null),
  underReview: (f) => (f.review === 'open' ? null : 'REQUEST.NOT_UNDER_REVIEW'),
  neverAnswered: (f) => (f.answeredBefore ? 'REQUEST.ANSWERED_BEFORE' : null),
  noWhistleOpen: (f) => (isOpenWhistle(f.whistle) ? 'REQUEST.WHISTLE_OPEN' : null),
  whistleOpen: (f) => (isOpenWhistle(f.whistle) ? null : 'REQUEST.NO_WHISTLE_OPEN'),
  whistleAsked: (f) => (f.whistle === 'asked' ? null : 'REQUEST.NO_WHISTLE_ASKED'),
  whistleCalled: (f) => (f.whistle === 'called' ? null : 'REQUEST.NO_WHISTLE_CALLED'),
  whistleMet: (f) => (f.whistle === 'met' ? null : 'REQUEST.WHISTLE_NOT_MET'),
  extendable: (f) =>
    isDanger(f.urgency) ? 'REQUEST.URGENT_NOT_EXTENDED'
    : f.extensions > 0 ? 'REQUEST.EXTENSION_USED'
    : f.dueAt === null || f.now >= f.dueAt ? 'REQUEST.EXTENSION_TOO_LATE'
    : null,
};

/**
 * Decides one command: the status that follows, or why not. Refusals come from the most general to the most particular, so the
 * answer tells what would have to change: first the status, then the role, then the guard.
 */
export function decide(command: Command, facts: RequestFacts): Result<RequestStatus, RequestErrorCode> {
  const inStatus = TRANSITIONS[command].filter((t) => t.from.includes(facts.status));
  if (inStatus.length === 0) return refuse('REQUEST.ILLEGAL_TRANSITION');
  const byRole = inStatus.filter((t) => t.by.some((role) => facts.roles.includes(role)));
  if (byRole.length === 0) return refuse('REQUEST.ROLE_NOT_ALLOWED');
  let failure: RequestErrorCode = 'REQUEST.ROLE_NOT_ALLOWED';
  for (const transition of byRole) {
    const failed = firstFailure(transition, facts);
    if (failed === null) return ok(targetOf(transition, facts));
    failure = failed;
  }
  return refuse(failure);
}

/** Whether somebody with these roles may submit, for themselves or for a resident: the one command that needs no request to exist. */
export function maySubmit(roles: readonly Role[]): boolean {
  return TRANSITIONS.submit.some((transition) => transition.by.some((role) => roles.includes(role)));
}

/** The commands that are legal now, in the order of the vocabulary: what a face may offer. The server decides again. */
export function legalCommands(facts: RequestFacts): Command[] {
  return COMMANDS.filter((command) => decide(command, facts).ok);
}

function targetOf({ to, contestedTo, afterRevisit }: Transition, facts: RequestFacts): RequestStatus {
  if (afterRevisit !== undefined && facts.revisitOutcome !== null) return afterRevisit[facts.revisitOutcome];
  return facts.contested ? (contestedTo ?? to) : to;
}

function firstFailure(transition: Transition, facts: RequestFacts): RequestErrorCode | null {
  for (const guard of transition.needs) {
    const failure = guardFailure[guard](facts);
    if (failure !== null) return failure;
  }
  return null;
}
