import type { Schemas } from '@yige/api-client';
import { call, once } from '../../platform/api.js';

export const readOfRequest = (id: string) => call('get', '/api/requests/{id}/mediations', { path: { id } });
export const readMediation = (id: string) => call('get', '/api/mediations/{id}', { path: { id } });
export const readCandidates = (id: string) => call('get', '/api/mediations/{id}/candidates', { path: { id } });
export const readFile = (id: string, handoverId: string) => call('get', '/api/mediations/{id}/files/{handoverId}', { path: { id, handoverId } });
export const readMediations = (view: 'committee' | 'mine', open: boolean, cursor: string | null) =>
  call('get', '/api/mediations', { query: { view, open, ...(cursor === null ? {} : { cursor }) } });

export const recordInformal = (id: string, body: Schemas['RecordInformal'], key: string) => call('post', '/api/requests/{id}/mediations/informal', { path: { id }, body, ...once(key) });
export const openMediation = (id: string, body: Schemas['OpenMediation'], key: string) => call('post', '/api/requests/{id}/mediations', { path: { id }, body, ...once(key) });
export const openContact = (id: string, partyId: string, reason: string) => call('post', '/api/mediations/{id}/contacts', { path: { id }, body: { partyId, reason } });

type Versioned<T> = Omit<T, 'expectedVersion'>;

/** What is filled in for each step; the version that was seen is added when it is sent. */
export interface StepBodies {
  readonly correctParty: Versioned<Schemas['CorrectParty']>;
  readonly appoint: Versioned<Schemas['AppointMediator']>;
  readonly accept: Versioned<Schemas['AcceptMediation']>;
  readonly challenge: Versioned<Schemas['ChallengeMediator']>;
  readonly agreeToMediate: Versioned<Schemas['PartyOnDay']>;
  readonly callOff: Versioned<Schemas['PartyOnDay']>;
  readonly meet: Versioned<Schemas['RecordMeeting']>;
  readonly prolong: Versioned<Schemas['Prolong']>;
  readonly drawUp: Versioned<Schemas['DrawUpAgreement']>;
  readonly putInEffect: Versioned<Schemas['PutInEffect']>;
  readonly fail: Versioned<Schemas['FailMediation']>;
  readonly followUp: Versioned<Schemas['FollowUpTerm']>;
  readonly applyToCourt: Versioned<Schemas['ApplyToCourt']>;
  readonly courtAnswers: Versioned<Schemas['CourtAnswers']>;
  readonly agreeToHandOver: Versioned<Schemas['AgreeToHandOver']>;
  readonly handOver: Versioned<Schemas['HandOver']>;
}
export type StepName = keyof StepBodies;

/** Every step has the same way and the same answer; {@link StepBodies} says what each carries. */
export function takeStep<Name extends StepName>(id: string, step: Name, body: StepBodies[Name] & { expectedVersion: number }, key: string) {
  const path = `/api/mediations/{id}/steps/${step}` as '/api/mediations/{id}/steps/handOver';
  return call('post', path, { path: { id }, body: body as unknown as Schemas['HandOver'], ...once(key) });
}
