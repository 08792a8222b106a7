import { type CalendarDay, type Instant, type MediationFacts, shanghaiDay } from '@yige/domain';
import type { RequestRow } from '../../requests/index.js';
import type { MediationParty } from '../infrastructure/mediation-party.entity.js';
import type { MediationCase } from '../infrastructure/mediations.repository.js';
import type { Mediator } from '../infrastructure/mediator.entity.js';

/** What the rules of the domain need to know of a mediation. */
export const caseFacts = ({ mediation, parties, mediators }: MediationCase, row: RequestRow, now: Instant): MediationFacts => ({
  status: mediation.status,
  requestInProgress: row.status === 'inProgress',
  allConsent: parties.every((party) => party.consentedOn !== null && party.leftOn === null),
  hasMediator: mediators.some(hasAccepted),
  lastDay: mediation.lastDay,
  today: today(now),
});

export const today = (now: Instant): CalendarDay => shanghaiDay(now);
export const hasAccepted = (mediator: Mediator): boolean => mediator.active && mediator.acceptedAt !== null;

/** The same parties, named each once, in whatever order. */
export const isEveryParty = (parties: readonly MediationParty[], ids: readonly string[]): boolean => parties.every(({ id }) => ids.includes(id));
