import { ok, refuse, type Result } from '../kernel/result.js';
import type { RequestStatus, Urgency } from '../requests/request-vocabulary.js';
import type { MediationErrorCode } from './mediation-errors.js';
import type { DisputeKind, MediationTrack, Representation } from './mediation-vocabulary.js';

/** What decides whether a request may be mediated. */
export interface MediableFacts {
  readonly track: MediationTrack;
  readonly dispute: DisputeKind;
  readonly requestStatus: RequestStatus;
  readonly urgency: Urgency;
  /** The catalogue offers mediation for the matter. */
  readonly mediable: boolean;
  /** The request, or its matter, is confidential: family, children, mind. */
  readonly confidential: boolean;
  /** Whoever begins it has made sure that nobody is being hurt or threatened. */
  readonly nobodyInDanger: boolean;
  readonly voluntary: boolean;
}

/**
 * Whether it may be begun (domain.md 3.9): what is dangerous comes first, since a wrong mediation there does harm; a family matter is
 * for the committee, which can protect what is said; a dispute with government has a door of its own.
 */
export function mayMediate(facts: MediableFacts): Result<true, MediationErrorCode> {
  if (facts.urgency === 'U0' || facts.urgency === 'U1' || !facts.nobodyInDanger) return refuse('MEDIATION.CALL_FIRST');
  if (facts.dispute === 'withGovernment') return refuse('MEDIATION.WITH_GOVERNMENT');
  if (!facts.mediable) return refuse('MEDIATION.NOT_MEDIABLE');
  if (facts.track === 'informal' && facts.confidential) return refuse('MEDIATION.FAMILY_TO_COMMITTEE');
  if (facts.requestStatus !== 'inProgress') return refuse('MEDIATION.REQUEST_NOT_IN_PROGRESS');
  return facts.voluntary ? ok(true) : refuse('MEDIATION.NOT_VOLUNTARY');
}

export interface PartyStanding {
  readonly minor: boolean;
  readonly representation: Representation | null;
}

/** Two parties at least; a minor only with a guardian (domain.md 3.9). */
export function partiesFit(parties: readonly PartyStanding[]): Result<true, MediationErrorCode> {
  if (parties.length < 2) return refuse('MEDIATION.TWO_PARTIES_NEEDED');
  return parties.some((party) => party.minor && party.representation !== 'guardian') ? refuse('MEDIATION.GUARDIAN_NEEDED') : ok(true);
}
