import { confirmationWindow, mayApplyToCourt } from '@yige/domain';
import { Problem } from '../../../platform/http/problem.js';
import { publicEvent } from '../../../requests/index.js';
import { isEveryParty } from '../case-facts.js';
import { partOf, pastDay, type StepHandler } from '../step.js';

export const followUp: StepHandler<'followUp'> = ({ whole, now }, { termId, state, note }) => ({
  set: {},
  term: { id: partOf(whole.terms, termId).id, set: { state, followedUpAt: now, note: note === undefined || note === '' ? null : note } },
});

/** Both together, within the window; the court decides, this only notes that they went. */
export const applyToCourt: StepHandler<'applyToCourt'> = ({ whole, today }, { partyIds, on }) => {
  const { mediation, parties, agreement } = whole;
  if (!agreement || mediation.effectiveOn === null || mediation.confirmation !== 'none') throw new Problem('MEDIATION.ILLEGAL_STEP');
  const may = mayApplyToCourt({ form: agreement.form, effectiveOn: mediation.effectiveOn, appliedOn: pastDay(on, today), everyPartyApplies: isEveryParty(parties, partyIds) });
  if (!may.ok) throw new Problem(may.error, { params: { last: confirmationWindow(mediation.effectiveOn).lastDay } });
  return { set: { confirmation: 'applied', appliedOn: on } };
};

export const courtAnswers: StepHandler<'courtAnswers'> = ({ whole, today }, { answer, on }) => {
  if (whole.mediation.confirmation !== 'applied') throw new Problem('MEDIATION.ILLEGAL_STEP');
  return { set: { confirmation: answer, courtAnsweredOn: pastDay(on, today) } };
};

export const agreeToHandOver: StepHandler<'agreeToHandOver'> = ({ whole, today, now, personId, nextId }, { receiver, reason, withPhones, partyIds, on }) => {
  const { mediation, parties } = whole;
  if (!isEveryParty(parties, partyIds)) throw new Problem('MEDIATION.HANDOVER_CONSENT_MISSING');
  return {
    set: {},
    newHandover: {
      id: nextId(), tenantId: mediation.tenantId, mediationId: mediation.id, receiver, reason, withPhones, consentedOn: pastDay(on, today), recordedById: personId, recordedAt: now, handedAt: null,
    },
  };
};

/** The file leaves: the reporter reads to whom, colleagues also why. */
export const handOver: StepHandler<'handOver'> = ({ whole, now }, { handoverId }) => {
  const handover = whole.handovers.find((one) => one.id === handoverId);
  if (!handover) throw new Problem('MEDIATION.HANDOVER_CONSENT_MISSING');
  return {
    set: {},
    handover: { id: handover.id, set: { handedAt: now } },
    lines: [publicEvent('fileHandedOver', { receiver: handover.receiver }), { type: 'noted', isPublic: false, text: handover.reason, data: {} }],
  };
};
