import type { Role } from '../access/roles.js';
import type { Command, RequestStatus } from './request-vocabulary.js';
import type { RevisitOutcome } from './revisit.js';

/** Conditions that a transition needs beside status and role. Facts are loaded by the caller; a guard never fetches. */
export const GUARDS = [
  'holdsRequest', 'signed', 'belowTopTier', 'notOwnCase', 'reopenAllowed', 'sortable', 'sentElsewhere', 'changeable', 'returnable', 'extendable', 'extensionAsked',
  'aboveHolder', 'notUrgedToday', 'mainAnswered', 'unrated', 'revisitDue', 'underReview', 'neverAnswered', 'noWhistleOpen', 'whistleOpen', 'whistleAsked', 'whistleCalled',
  'whistleMet',
] as const;
export type Guard = (typeof GUARDS)[number];

export interface Transition {
  readonly from: readonly RequestStatus[];
  readonly to: RequestStatus;
  /** Where it leads instead once the units contest it: it then needs a ruling. */
  readonly contestedTo?: RequestStatus;
  /** Where what the reporter said on a revisit leads. */
  readonly afterRevisit?: Readonly<Record<RevisitOutcome, RequestStatus>>;
  readonly by: readonly Role[];
  readonly needs: readonly Guard[];
}

const MEMBERS = ['partyMember', 'groupLeader'] as const satisfies readonly Role[];
const TIER_TWO = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'] as const satisfies readonly Role[];
const SORTERS = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff', 'dispatcher'] as const satisfies readonly Role[];
const HANDLERS = [...MEMBERS, ...TIER_TWO, 'departmentHandler'] as const satisfies readonly Role[];
/** Who may put a request on the account list, and reports on it. */
const OWNERS = ['communityStaff', 'townStaff', 'departmentHandler'] as const satisfies readonly Role[];
const WORKING = ['dispatched', 'inProgress'] as const satisfies readonly RequestStatus[];
/** Somebody has signed and is at it, also while its clock stands. */
export const AT_WORK = ['inProgress', 'awaitingReporter', 'suspended'] as const satisfies readonly RequestStatus[];
const UNDER_WAY = ['submitted', 'dispatched', 'inProgress', 'awaitingReporter', 'suspended', 'inDispute'] as const satisfies readonly RequestStatus[];

const sameStatus = (statuses: readonly RequestStatus[], by: readonly Role[], needs: readonly Guard[] = []): readonly Transition[] =>
  statuses.map((status) => ({ from: [status], to: status, by, needs }));

/**
 * The life of a request as a table (product.md "The life of a request"; decisions.md "Status"). It is the specification: the server
 * decides by it, the faces draw their buttons from it, the tests walk every cell of it. `submit` creates and so starts from nothing.
 */
export const TRANSITIONS: Readonly<Record<Command, readonly Transition[]>> = {
  submit: [{ from: [], to: 'submitted', by: ['reporter', ...HANDLERS, 'dispatcher', 'system'], needs: [] }],
  triage: [
    { from: ['submitted', 'dispatched'], to: 'dispatched', by: SORTERS, needs: ['sortable'] },
    { from: ['submitted'], to: 'dispatched', by: ['system'], needs: [] },
  ],
  sign: [{ from: ['dispatched'], to: 'inProgress', by: HANDLERS, needs: ['holdsRequest'] }],
  contact: [{ from: ['inProgress'], to: 'inProgress', by: HANDLERS, needs: ['holdsRequest', 'signed'] }],
  ask: [{ from: ['inProgress'], to: 'awaitingReporter', by: HANDLERS, needs: ['holdsRequest', 'signed'] }],
  supply: [
    { from: ['awaitingReporter'], to: 'inProgress', by: ['reporter', 'system'], needs: [] },
    // Who reports by telephone or on paper answers the handler, not the screen.
    { from: ['awaitingReporter'], to: 'inProgress', by: HANDLERS, needs: ['holdsRequest'] },
  ],
  resolve: [{ from: ['inProgress'], to: 'answered', by: HANDLERS, needs: ['holdsRequest', 'signed'] }],
  escalate: [
    { from: WORKING, to: 'dispatched', by: [...MEMBERS, ...TIER_TWO], needs: ['holdsRequest', 'belowTopTier'] },
    { from: WORKING, to: 'dispatched', by: ['system'], needs: ['belowTopTier'] },
  ],
  return: [{ from: WORKING, to: 'dispatched', contestedTo: 'inDispute', by: ['departmentHandler', ...TIER_TWO], needs: ['holdsRequest', 'returnable'] }],
  reassign: [{ from: WORKING, to: 'dispatched', by: SORTERS, needs: ['sentElsewhere'] }],
  extend: sameStatus(['inProgress'], HANDLERS, ['holdsRequest', 'signed', 'extendable']),
  grantExtension: sameStatus(['inProgress'], ['branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'supervisor'], ['aboveHolder', 'extensionAsked']),
  suspend: [{ from: ['inProgress'], to: 'suspended', by: HANDLERS, needs: ['holdsRequest', 'signed'] }],
  resume: [
    { from: ['suspended'], to: 'inProgress', by: HANDLERS, needs: ['holdsRequest'] },
    { from: ['suspended'], to: 'inProgress', by: ['system'], needs: [] },
    { from: ['deferred'], to: 'dispatched', by: ['dispatcher', 'supervisor', 'system'], needs: [] },
    { from: ['deferred'], to: 'dispatched', by: OWNERS, needs: ['holdsRequest'] },
  ],
  addAssistant: sameStatus(['inProgress'], [...TIER_TWO, 'departmentHandler'], ['holdsRequest', 'signed']),
  whistle: sameStatus(['inProgress'], ['communityStaff', 'townStaff'], ['holdsRequest', 'signed', 'noWhistleOpen']),
  approveWhistle: sameStatus(AT_WORK, ['townStaff'], ['whistleAsked', 'aboveHolder']),
  recallWhistle: sameStatus(AT_WORK, ['communityStaff', 'townStaff'], ['holdsRequest', 'whistleOpen']),
  recordWhistle: sameStatus(AT_WORK, ['communityStaff', 'townStaff'], ['holdsRequest', 'whistleCalled']),
  rateWhistle: sameStatus([...AT_WORK, 'answered'], ['communityStaff', 'townStaff'], ['holdsRequest', 'whistleMet']),
  // A member who is away or has left holds nothing: the unit's queue has it again, and its limit runs on.
  handBack: [
    { from: WORKING, to: 'dispatched', by: ['system'], needs: [] },
    ...sameStatus(['awaitingReporter', 'suspended'], ['system']),
  ],
  // The unit that has it is no more: another takes its place, and what was waited for is waited for still.
  takeOver: [
    { from: WORKING, to: 'dispatched', by: ['system'], needs: [] },
    ...sameStatus(['submitted', 'awaitingReporter', 'suspended', 'answered', 'deferred'], ['system']),
  ],
  rule: [{ from: ['inDispute'], to: 'dispatched', by: ['dispatcher'], needs: [] }],
  merge: [{ from: ['submitted', ...WORKING], to: 'merged', by: SORTERS, needs: ['changeable'] }],
  unmerge: [{ from: ['merged'], to: 'submitted', by: SORTERS, needs: ['sortable'] }],
  correct: sameStatus(['submitted', ...WORKING], SORTERS, ['changeable']),
  urge: sameStatus(UNDER_WAY, ['reporter'], ['notUrgedToday']),
  supervise: sameStatus([...UNDER_WAY, 'answered', 'deferred'], ['supervisor', 'dispatcher', 'system']),
  revisit: [
    {
      from: ['answered'], to: 'answered', afterRevisit: { notReached: 'answered', solved: 'closed', unsolved: 'dispatched', givenUp: 'closed' },
      by: ['communityStaff', 'townStaff', 'dispatcher', 'supervisor'], needs: ['notOwnCase', 'unrated', 'revisitDue'],
    },
  ],
  rate: [
    { from: ['answered'], to: 'closed', by: ['reporter'], needs: [] },
    { from: ['closed'], to: 'closed', by: ['reporter'], needs: [] },
    { from: ['merged'], to: 'merged', by: ['reporter'], needs: ['mainAnswered'] },
  ],
  reopen: [
    { from: ['answered'], to: 'dispatched', by: ['reporter'], needs: [] },
    { from: ['closed'], to: 'dispatched', by: ['reporter'], needs: ['reopenAllowed'] },
    // What others find solved is not solved for this one: it goes its own way again.
    { from: ['merged'], to: 'dispatched', by: ['reporter'], needs: ['mainAnswered', 'reopenAllowed'] },
  ],
  redirect: [{ from: ['submitted', ...WORKING], to: 'redirected', by: SORTERS, needs: ['changeable'] }],
  defer: [{ from: ['inProgress'], to: 'deferred', by: OWNERS, needs: ['holdsRequest', 'signed'] }],
  reportDeferred: sameStatus(['deferred'], OWNERS, ['holdsRequest']),
  withdraw: [{ from: [...UNDER_WAY, 'merged'], to: 'withdrawn', by: ['reporter'], needs: [] }],
  close: [
    { from: ['answered'], to: 'closed', by: ['communityStaff', 'townStaff', 'dispatcher', 'supervisor'], needs: ['notOwnCase'] },
    { from: ['answered'], to: 'closed', by: ['system'], needs: [] },
    // 联合复核: after the second dissatisfaction the district may end it, with reasons and remedies (domain.md 3.6).
    { from: WORKING, to: 'closed', by: ['dispatcher', 'supervisor'], needs: ['underReview', 'neverAnswered'] },
  ],
};

/** Every status that a transition can lead to. */
export const targetsOf = (transition: Transition): RequestStatus[] =>
  [...new Set([transition.to, ...(transition.contestedTo === undefined ? [] : [transition.contestedTo]), ...Object.values(transition.afterRevisit ?? {})])];

/** Ends of the life: nothing is owed any more. */
export const END_STATUSES = ['closed', 'redirected', 'merged', 'withdrawn'] as const satisfies readonly RequestStatus[];

/** The only commands that an end still knows: the reporter may change a rating or reopen, who follows another request may besides leave it, a sorter may undo a merge. */
export const COMMANDS_AFTER_END: Readonly<Record<(typeof END_STATUSES)[number], readonly Command[]>> = {
  closed: ['rate', 'reopen'],
  redirected: [],
  merged: ['unmerge', 'rate', 'reopen', 'withdraw'],
  withdrawn: [],
};
