import type { AgreementForm, CalendarDay, MediationCommand, MediatorRelation, TermState } from '@yige/domain';
import type { PaperSignature } from '../infrastructure/mediation-agreement.entity.js';
import type { GivenParty } from './party-identities.js';

/** What was promised, before it has a number. `party` is the row of whoever performs it. */
export interface GivenTerm {
  readonly partyId: string;
  readonly what: string;
  readonly way: string;
  readonly place: string;
  readonly dueOn: CalendarDay;
}

/** How a follow-up of a term can end. */
export const FOLLOW_UPS = ['asked', 'performed', 'partly', 'notPerformed'] as const satisfies readonly TermState[];
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** What a court answered to a joint application. */
export const COURT_ANSWERS = ['confirmed', 'declined'] as const;
export type CourtAnswer = (typeof COURT_ANSWERS)[number];

/** What each step carries, beside the version that the caller saw. */
export interface StepInputs {
  readonly correctParty: { readonly partyId: string } & GivenParty;
  readonly appoint: { readonly personId: string };
  readonly accept: { readonly relations: readonly { readonly partyId: string; readonly relation: MediatorRelation }[] };
  readonly challenge: { readonly mediatorId: string; readonly partyId: string };
  readonly agreeToMediate: { readonly partyId: string; readonly on: CalendarDay };
  readonly callOff: { readonly partyId: string; readonly on: CalendarDay };
  readonly meet: { readonly heldAt: string; readonly place: string; readonly partyIds: readonly string[]; readonly others?: string; readonly record: string };
  readonly prolong: { readonly until: CalendarDay; readonly partyIds: readonly string[] };
  readonly drawUp: {
    readonly form: AgreementForm; readonly facts: string; readonly copies: number; readonly agreedOn: CalendarDay; readonly terms: readonly GivenTerm[];
  };
  readonly putInEffect: { readonly signatures: readonly PaperSignature[]; readonly sealedOn?: CalendarDay };
  readonly fail: { readonly note: string };
  readonly followUp: { readonly termId: string; readonly state: FollowUp; readonly note?: string };
  readonly applyToCourt: { readonly partyIds: readonly string[]; readonly on: CalendarDay };
  readonly courtAnswers: { readonly answer: CourtAnswer; readonly on: CalendarDay };
  readonly agreeToHandOver: {
    readonly receiver: string; readonly reason: string; readonly withPhones: boolean; readonly partyIds: readonly string[]; readonly on: CalendarDay;
  };
  readonly handOver: { readonly handoverId: string };
}

/** Every step of the domain has an input here, and no other. */
export type StepOf<C extends MediationCommand> = StepInputs[C];
