import {
  AGREEMENT_FORMS, DISPUTE_KINDS, MEDIATOR_RELATIONS, REPRESENTATIONS, type AgreementForm, type DisputeKind, type MediatorRelation, type Representation,
} from '@yige/domain';
import { PageQuery } from '../../platform/http/page.js';
import { Day, Flag, FlagInQuery, ListOf, Moment, OneOf, Phone, Reference, References, Text, Whole, WholeInQuery } from '../../platform/http/rules.js';
import { COURT_ANSWERS, type CourtAnswer, FOLLOW_UPS, type FollowUp } from '../application/step-inputs.js';

const MAX_PARTIES = 10;

class SeenVersion {
  @Whole({ min: 1, max: 2_147_483_647, description: 'The version that the caller saw: of the request to begin, of the mediation after.' }) expectedVersion: number;
}

class BeginMediation extends SeenVersion {
  @OneOf(DISPUTE_KINDS, 'DisputeKind') dispute: DisputeKind;
  @Flag({ description: 'Whoever begins it has made sure that nobody is being hurt or threatened.' }) nobodyInDanger: boolean;
}

export class RecordInformal extends BeginMediation {
  @Text({ min: 1, max: 1000, description: 'What they agreed, in a few lines.' }) agreed: string;
  @Day() agreedOn: string;
  @Flag({ description: 'Both agreed of their own will.' }) voluntary: boolean;
}

export class PartyDetails {
  @Text({ min: 1, max: 60 }) name: string;
  @Phone({ optional: true }) phone?: string;
  @Flag({ optional: true, description: 'Under age; needs a guardian. Not kept.' }) minor?: boolean;
  @OneOf(REPRESENTATIONS, 'Representation', { optional: true }) representation?: Representation;
  @Text({ min: 1, max: 60, optional: true }) representativeName?: string;
}

export class OpenMediation extends BeginMediation {
  @Reference() committeeId: string;
  @ListOf(PartyDetails, { max: MAX_PARTIES }) parties: PartyDetails[];
  @Reference({ optional: true, description: 'The informal talk that it follows.' }) informalId?: string;
}

export class CorrectParty extends PartyDetails {
  @Whole({ min: 1, max: 2_147_483_647 }) expectedVersion: number;
  @Reference() partyId: string;
}

export class AppointMediator extends SeenVersion {
  @Reference() personId: string;
}

export class PartyRelation {
  @Reference() partyId: string;
  @OneOf(MEDIATOR_RELATIONS, 'MediatorRelation') relation: MediatorRelation;
}
export class AcceptMediation extends SeenVersion {
  @ListOf(PartyRelation, { max: MAX_PARTIES, description: 'How the mediator stands to each party.' }) relations: PartyRelation[];
}

export class ChallengeMediator extends SeenVersion {
  @Reference() mediatorId: string;
  @Reference({ description: 'The party that wants another.' }) partyId: string;
}

export class PartyOnDay extends SeenVersion {
  @Reference() partyId: string;
  @Day() on: string;
}

export class RecordMeeting extends SeenVersion {
  @Moment() heldAt: string;
  @Text({ min: 1, max: 200 }) place: string;
  @References({ max: MAX_PARTIES, description: 'The parties that came.' }) partyIds: string[];
  @Text({ min: 0, max: 300, optional: true, description: 'Others who were asked to come.' }) others?: string;
  @Text({ min: 1, max: 4000 }) record: string;
}

export class Prolong extends SeenVersion {
  @Day() until: string;
  @References({ max: MAX_PARTIES, description: 'The parties that agree; every one is needed.' }) partyIds: string[];
}

export class TermDetails {
  @Reference({ description: 'The party that performs it.' }) partyId: string;
  @Text({ min: 1, max: 500 }) what: string;
  @Text({ min: 1, max: 200 }) way: string;
  @Text({ min: 1, max: 200 }) place: string;
  @Day() dueOn: string;
}
export class DrawUpAgreement extends SeenVersion {
  @OneOf(AGREEMENT_FORMS, 'AgreementForm') form: AgreementForm;
  @Text({ min: 1, max: 4000 }) facts: string;
  @Whole({ min: 1, max: 20 }) copies: number;
  @Day() agreedOn: string;
  @ListOf(TermDetails, { max: 20 }) terms: TermDetails[];
}

export class PaperSignatureDetails {
  @Reference({ description: 'A party or a mediator.' }) by: string;
  @Day() on: string;
}
export class PutInEffect extends SeenVersion {
  @ListOf(PaperSignatureDetails, { max: 20, description: 'Who signed the paper, and when.' }) signatures: PaperSignatureDetails[];
  @Day({ optional: true, description: 'When the committee put its seal on it.' }) sealedOn?: string;
}

export class FailMediation extends SeenVersion {
  @Text({ min: 1, max: 2000 }) note: string;
}

export class FollowUpTerm extends SeenVersion {
  @Reference() termId: string;
  @OneOf(FOLLOW_UPS, 'FollowUp') state: FollowUp;
  @Text({ min: 0, max: 500, optional: true }) note?: string;
}

export class ApplyToCourt extends SeenVersion {
  @References({ max: MAX_PARTIES, description: 'The parties that apply; every one is needed.' }) partyIds: string[];
  @Day({ description: 'When the application was handed in.' }) on: string;
}

export class CourtAnswers extends SeenVersion {
  @OneOf(COURT_ANSWERS, 'CourtAnswer') answer: CourtAnswer;
  @Day() on: string;
}

export class AgreeToHandOver extends SeenVersion {
  @Text({ min: 1, max: 100 }) receiver: string;
  @Text({ min: 1, max: 500 }) reason: string;
  @Flag({ description: 'The parties also agreed that their telephone numbers go along.' }) withPhones: boolean;
  @References({ max: MAX_PARTIES, description: 'The parties that consent; every one is needed.' }) partyIds: string[];
  @Day() on: string;
}

export class HandOver extends SeenVersion {
  @Reference() handoverId: string;
}

export class OpenContact {
  @Reference() partyId: string;
  @Text({ min: 2, max: 200, description: 'Why the number is needed; it is kept with who looked.' }) reason: string;
}

export const MEDIATION_LISTS = ['committee', 'mine'] as const;
export type MediationList = (typeof MEDIATION_LISTS)[number];

export class MediationsQuery extends PageQuery {
  @OneOf(MEDIATION_LISTS, 'MediationList', { optional: true, description: 'Of the committees that the caller serves (the default), or in which the caller mediates.' }) view?: MediationList;
  @FlagInQuery({ optional: true, description: 'Only those that are under way, or only those that have ended.' }) open?: boolean;
}

export class MediationSummaryQuery {
  @Reference({ optional: true }) nodeId?: string;
  @WholeInQuery({ min: 1, max: 366, optional: true }) days?: number;
}
