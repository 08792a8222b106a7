import { partiesFit } from '@yige/domain';
import { Problem } from '../../../platform/http/problem.js';
import { publicEvent } from '../../../requests/index.js';
import { partOf, pastDay, type StepHandler } from '../step.js';

export const correctParty: StepHandler<'correctParty'> = ({ whole, identities }, { partyId, ...given }) => {
  const party = partOf(whole.parties, partyId);
  const fit = partiesFit(whole.parties.map(({ id, representation }) => (id === party.id ? { minor: given.minor === true, representation: given.representation ?? null } : { minor: false, representation })));
  if (!fit.ok) throw new Problem(fit.error);
  return { set: {}, parties: [{ id: party.id, set: identities.seal(given) }] };
};

/** Once refused or in conflict, somebody does not come back to the same mediation. */
export const appoint: StepHandler<'appoint'> = ({ whole, now, nextId }, { personId }) => {
  const { mediation, mediators } = whole;
  const before = mediators.find((one) => one.personId === personId);
  if (before) throw new Problem(before.active ? 'MEDIATION.ILLEGAL_STEP' : 'MEDIATION.MEDIATOR_CONFLICT');
  return {
    set: {},
    newMediator: {
      id: nextId(), tenantId: mediation.tenantId, mediationId: mediation.id, seq: mediators.length + 1, personId, active: true, appointedAt: now, acceptedAt: null, endedAt: null, end: null,
    },
  };
};

/** A mediator states how they stand to each party. A tie ends it then and there; what tie it is, is not kept. */
export const accept: StepHandler<'accept'> = ({ whole, now, personId }, { relations }) => {
  const mediator = whole.mediators.find((one) => one.active && one.acceptedAt === null && one.personId === personId);
  if (!mediator) throw new Problem('MEDIATION.ILLEGAL_STEP');
  if (!whole.parties.every(({ id }) => relations.some(({ partyId }) => partyId === id))) throw new Problem('MEDIATION.DECLARATION_INCOMPLETE');
  const tied = relations.some(({ relation }) => relation !== 'none');
  return { set: {}, mediators: [{ id: mediator.id, set: tied ? { active: false, endedAt: now, end: 'conflict' } : { acceptedAt: now } }] };
};

/** A party need not say why it wants another mediator. */
export const challenge: StepHandler<'challenge'> = ({ whole, now }, { mediatorId, partyId }) => {
  partOf(whole.parties, partyId);
  const mediator = partOf(whole.mediators.filter((one) => one.active), mediatorId);
  return { set: {}, mediators: [{ id: mediator.id, set: { active: false, endedAt: now, end: 'challenged' } }] };
};

export const agreeToMediate: StepHandler<'agreeToMediate'> = ({ whole, today }, { partyId, on }) => ({
  set: {},
  parties: [{ id: partOf(whole.parties, partyId).id, set: { consentedOn: pastDay(on, today) } }],
});

/** Voluntary to the end: whoever goes back on it ends the mediation. */
export const callOff: StepHandler<'callOff'> = ({ whole, today, now }, { partyId, on }) => ({
  set: { endedAt: now },
  parties: [{ id: partOf(whole.parties, partyId).id, set: { leftOn: pastDay(on, today) } }],
  lines: [publicEvent('mediationEnded', { unitId: whole.mediation.committeeId, outcome: 'calledOff' })],
});
