import {
  AGREEMENT_FORMS, CONFIRMATION_STATES, MEDIATION_COMMANDS, MEDIATION_STATUSES, MEDIATOR_ENDS, REPRESENTATIONS, REQUEST_STATUSES, TERM_STATES, type AgreementForm,
  type ConfirmationState, type MediationCommand, type MediationStatus, type MediatorEnd, type Representation, type RequestStatus, type TermState,
} from '@yige/domain';
import { PersonRefView } from '../../access/index.js';
import { OrgRefView } from '../../org-tree/index.js';
import { Out } from '../../platform/http/rules.js';

export class MediationMovedView {
  @Out.text() id: string;
  @Out.whole() version: number;
  @Out.oneOf(MEDIATION_STATUSES, 'MediationStatus') status: MediationStatus;
}

export class InformalRecordedView {
  @Out.text() id: string;
}

export class MediationStateView {
  @Out.text() id: string;
  @Out.oneOf(MEDIATION_STATUSES, 'MediationStatus') status: MediationStatus;
  @Out.one(() => OrgRefView, { description: 'The village or town whose committee it is.' }) committee: OrgRefView;
  @Out.instant() openedAt: string;
  @Out.day({ description: 'Last day of the month, or of the longer time that every party agreed to.' }) lastDay: string;
  @Out.day({ nullable: true }) effectiveOn: string | null;
  @Out.oneOf(CONFIRMATION_STATES, 'ConfirmationState') confirmation: ConfirmationState;
  @Out.flag({ description: 'The caller takes part and may open it.' }) mayRead: boolean;
}

export class MediationListItemView extends MediationStateView {
  @Out.text() requestId: string;
  @Out.text() requestNumber: string;
  @Out.text() place: string;
  @Out.text({ nullable: true }) matter: string | null;
  @Out.instant({ nullable: true }) endedAt: string | null;
}

export class InformalMediationView {
  @Out.text() id: string;
  @Out.text({ nullable: true, description: 'What they agreed; null for those who only see that they did.' }) agreed: string | null;
  @Out.day() agreedOn: string;
  @Out.instant() recordedAt: string;
}

export class RequestMediationsView {
  @Out.text() requestId: string;
  @Out.whole() requestVersion: number;
  @Out.many(() => OrgRefView, { description: 'Whose committees may take it.' }) committees: OrgRefView[];
  @Out.many(() => InformalMediationView) informal: InformalMediationView[];
  @Out.many(() => MediationStateView) formal: MediationStateView[];
  @Out.flag({ description: 'The caller may record what neighbours agreed.' }) mayTalkOver: boolean;
  @Out.flag({ description: 'The caller may bring it before a committee.' }) mayOpen: boolean;
  @Out.oneOf(['mediated', 'mediationFailed'], 'MediationOffer', { nullable: true, description: 'How the request may be resolved now.' }) offers: 'mediated' | 'mediationFailed' | null;
}

export class PartyLookView {
  @Out.text() partyId: string;
  @Out.instant() at: string;
  @Out.one(() => PersonRefView) by: PersonRefView;
  @Out.text() reason: string;
}

export class PartyView {
  @Out.text() id: string;
  @Out.text({ description: 'A, B, …' }) letter: string;
  @Out.text() name: string;
  @Out.text({ nullable: true }) phoneMasked: string | null;
  @Out.oneOf(REPRESENTATIONS, 'Representation', { nullable: true }) representation: Representation | null;
  @Out.text({ nullable: true }) representativeName: string | null;
  @Out.day({ nullable: true }) consentedOn: string | null;
  @Out.day({ nullable: true }) leftOn: string | null;
}

export class MediatorView {
  @Out.text() id: string;
  @Out.one(() => PersonRefView) person: PersonRefView;
  @Out.instant() appointedAt: string;
  @Out.instant({ nullable: true, description: 'Stated that there is no tie to any party, and accepted.' }) acceptedAt: string | null;
  @Out.flag() active: boolean;
  @Out.oneOf(MEDIATOR_ENDS, 'MediatorEnd', { nullable: true }) end: MediatorEnd | null;
}

export class MeetingView {
  @Out.text() id: string;
  @Out.whole() seq: number;
  @Out.instant() heldAt: string;
  @Out.text() place: string;
  @Out.texts({ description: 'Ids of the parties that came.' }) partyIds: string[];
  @Out.text({ nullable: true }) others: string | null;
  @Out.text() record: string;
  @Out.one(() => PersonRefView) recordedBy: PersonRefView;
}

export class TermView {
  @Out.text() id: string;
  @Out.whole() seq: number;
  @Out.text({ description: 'The party that performs it.' }) partyId: string;
  @Out.text() what: string;
  @Out.text() way: string;
  @Out.text() place: string;
  @Out.day() dueOn: string;
  @Out.oneOf(TERM_STATES, 'TermState') state: TermState;
  @Out.instant({ nullable: true }) followedUpAt: string | null;
  @Out.text({ nullable: true }) note: string | null;
}

export class PaperSignatureView {
  @Out.text({ description: 'A party or a mediator, by id.' }) by: string;
  @Out.day() on: string;
}

export class AgreementView {
  @Out.oneOf(AGREEMENT_FORMS, 'AgreementForm') form: AgreementForm;
  @Out.text() facts: string;
  @Out.whole() copies: number;
  @Out.day() agreedOn: string;
  @Out.day({ nullable: true }) effectiveOn: string | null;
  @Out.day({ nullable: true }) sealedOn: string | null;
  @Out.many(() => PaperSignatureView) signatures: PaperSignatureView[];
  @Out.many(() => TermView) terms: TermView[];
}

export class ConfirmationView {
  @Out.day({ description: 'Day 1: the day after the agreement took effect.' }) firstDay: string;
  @Out.day() lastDay: string;
  @Out.whole({ description: 'Until the last day; 0 on it and after.' }) daysLeft: number;
  @Out.flag({ description: 'Over, and nobody applied: a party may still sue on the agreement.' }) missed: boolean;
  @Out.oneOf(CONFIRMATION_STATES, 'ConfirmationState') state: ConfirmationState;
  @Out.day({ nullable: true }) appliedOn: string | null;
  @Out.day({ nullable: true }) courtAnsweredOn: string | null;
}

export class HandoverView {
  @Out.text() id: string;
  @Out.text() receiver: string;
  @Out.text() reason: string;
  @Out.flag() withPhones: boolean;
  @Out.day() consentedOn: string;
  @Out.instant({ nullable: true }) handedAt: string | null;
}

export class MediationView extends MediationStateView {
  @Out.whole() version: number;
  @Out.text() requestId: string;
  @Out.text() requestNumber: string;
  @Out.oneOf(REQUEST_STATUSES, 'RequestStatus') requestStatus: RequestStatus;
  @Out.whole() requestVersion: number;
  @Out.text({ nullable: true }) matter: string | null;
  @Out.text() place: string;
  @Out.flag() prolonged: boolean;
  @Out.instant({ nullable: true }) endedAt: string | null;
  @Out.text({ nullable: true }) endNote: string | null;
  @Out.many(() => PartyView) parties: PartyView[];
  @Out.many(() => PartyLookView, { description: 'Who read numbers of parties, the newest first: for the committee and the mediators, so that a party who asks is told. Empty in what is handed on.' }) partyLooks: PartyLookView[];
  @Out.many(() => MediatorView) mediators: MediatorView[];
  @Out.many(() => MeetingView) meetings: MeetingView[];
  @Out.one(() => AgreementView, { nullable: true }) agreement: AgreementView | null;
  @Out.one(() => ConfirmationView, { nullable: true, description: 'Once a written agreement is in effect.' }) window: ConfirmationView | null;
  @Out.many(() => HandoverView) handovers: HandoverView[];
  @Out.manyOf(MEDIATION_COMMANDS, 'MediationCommand', { description: 'What the caller may do now.' }) commands: MediationCommand[];
  @Out.text({ nullable: true, description: 'The caller mediates: their own row among the mediators.' }) myMediatorId: string | null;
}

export class CandidateView {
  @Out.text() id: string;
  @Out.text() name: string;
}

export class PartyContactView {
  @Out.text({ nullable: true }) phone: string | null;
}

export class MediationSummaryView {
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.instant() since: string;
  @Out.whole({ description: 'Talked over among neighbours; never a mediation of the committee.' }) informal: number;
  @Out.whole() opened: number;
  @Out.whole() underWay: number;
  @Out.whole() agreements: number;
  @Out.whole() failed: number;
  @Out.whole() calledOff: number;
  @Out.whole() termsDue: number;
  @Out.whole() termsPerformed: number;
  @Out.whole({ description: 'Both parties applied for judicial confirmation.' }) applied: number;
  @Out.whole() confirmed: number;
}
