import { mayProlong, takesEffectOn } from '@yige/domain';
import { Problem } from '../../../platform/http/problem.js';
import { publicEvent } from '../../../requests/index.js';
import { hasAccepted, isEveryParty } from '../case-facts.js';
import { limitTimer, termTimers, windowTimers } from '../mediation-timers.js';
import { partOf, pastDay, type StepHandler } from '../step.js';

export const meet: StepHandler<'meet'> = ({ whole, now, personId, nextId }, { heldAt, place, partyIds, others, record }) => {
  const { mediation, parties, meetings } = whole;
  const held = Date.parse(heldAt);
  if (held > now) throw new Problem('MEDIATION.FUTURE_DATE');
  return {
    set: {},
    newMeeting: {
      id: nextId(), tenantId: mediation.tenantId, mediationId: mediation.id, seq: meetings.length + 1, heldAt: held, place, partyIds: partyIds.map((id) => partOf(parties, id).id),
      others: others === undefined || others === '' ? null : others, record, recordedById: personId, recordedAt: now,
    },
    lines: mediation.status === 'preparing' ? [publicEvent('mediationBegan', { unitId: mediation.committeeId })] : [],
  };
};

export const prolong: StepHandler<'prolong'> = ({ whole, now }, { until, partyIds }) => {
  const { mediation, parties } = whole;
  const longer = mayProlong(mediation.lastDay, until, isEveryParty(parties, partyIds));
  if (!longer.ok) throw new Problem(longer.error);
  return { set: { lastDay: until, prolongedAt: now }, timers: [limitTimer({ ...mediation, lastDay: until })] };
};

/** The text of the agreement; until it is signed it may be drawn up anew, and then takes the place of the one before. */
export const drawUp: StepHandler<'drawUp'> = ({ whole, today, now, nextId }, { form, facts, copies, agreedOn, terms }) => {
  const { mediation: { id: mediationId, tenantId }, parties } = whole;
  return {
    set: {},
    agreement: {
      row: { id: nextId(), tenantId, mediationId, form, facts, copies, agreedOn: pastDay(agreedOn, today), signatures: [], sealedOn: null, drawnUpAt: now },
      terms: terms.map((term, index) => ({
        ...term, id: nextId(), tenantId, mediationId, seq: index + 1, partyId: partOf(parties, term.partyId).id, state: 'due', followedUpAt: null, note: null,
      })),
    },
  };
};

/** The paper is signed, or it was agreed by word: from now on it binds, and the time for judicial confirmation runs. */
export const putInEffect: StepHandler<'putInEffect'> = ({ whole, today, now }, { signatures, sealedOn }) => {
  const { mediation, parties, mediators, agreement, terms } = whole;
  if (!agreement) throw new Problem('MEDIATION.ILLEGAL_STEP');
  const signers = [...parties, ...mediators.filter(hasAccepted)];
  for (const { by, on } of signatures) {
    partOf(signers, by);
    pastDay(on, today);
  }
  const effect = takesEffectOn({
    form: agreement.form,
    agreedOn: agreement.agreedOn,
    signedOn: signers.map(({ id }) => signatures.find(({ by }) => by === id)?.on ?? null),
    sealedOn: sealedOn === undefined ? null : pastDay(sealedOn, today),
  });
  if (!effect.ok) throw new Problem(effect.error);
  return {
    set: { effectiveOn: effect.value, endedAt: now },
    signed: { signatures: signatures.map(({ by, on }) => ({ by, on })), sealedOn: sealedOn ?? null },
    lines: [publicEvent('mediationAgreed', { unitId: mediation.committeeId })],
    timers: [...(agreement.form === 'written' ? windowTimers(mediation, effect.value, today) : []), ...termTimers(mediation, terms)],
  };
};

/** No agreement: the parties were told about the court, arbitration and the district's mediation centre. */
export const fail: StepHandler<'fail'> = ({ whole, now }, { note }) => ({
  set: { endedAt: now, endNote: note },
  lines: [publicEvent('mediationEnded', { unitId: whole.mediation.committeeId, outcome: 'failed' })],
});
