import type { Schemas } from '@yige/api-client';

export type Mediation = Schemas['MediationView'];
export type MediationItem = Schemas['MediationListItemView'];
export type RequestMediations = Schemas['RequestMediationsView'];
export type Party = Schemas['PartyView'];
export type Mediator = Schemas['MediatorView'];
export type Agreement = Schemas['AgreementView'];
export type Term = Schemas['TermView'];
export type DisputeFile = Schemas['DisputeFileView'];
export type PartyDetails = Schemas['PartyDetails'];
