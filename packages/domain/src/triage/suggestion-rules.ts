import { URGENCIES, type RequestKind, type Tier, type Urgency } from '../requests/request-vocabulary.js';
import { emergencyHits, urgencyOfEmergencies, type EmergencyHit } from './emergency.js';
import type { Choice, Reason, Suggestion, TriageInput, TriageMatter } from './suggestion.js';

/** How many matters are offered to whoever confirms. */
const OFFERED = 3;

/** What an engine makes of a text; from here on the rules are the same for every engine. */
export interface EngineOpinion {
  /** Matters with their reasons, the likeliest first. */
  readonly ranked: readonly { readonly matter: TriageMatter; readonly choice: Choice<string> }[];
  /** The kind by the wording; asked only when the reporter has chosen none. */
  readonly kind: (best: TriageMatter | null) => Choice<RequestKind>;
  /** Whether the likeliest is clear enough to be dispatched without a person. */
  readonly isClear: (best: Choice<string>) => boolean;
  /** How sure it is of something that several matters may share, such as a tier. @param alike whether a matter has it */
  readonly sureOf: (alike: (matter: TriageMatter) => boolean) => number;
}

/** Makes a suggestion out of an engine's opinion. Emergencies raise the urgency and take a request away from waiting for volunteers. */
export function suggestBy(opinion: EngineOpinion, input: TriageInput): Suggestion {
  const emergency = emergencyHits(input.text);
  const best = opinion.ranked[0]?.matter ?? null;
  const gridKnown = input.place?.gridKnown ?? true;
  return {
    confident: gridKnown && best !== null && !best.isOther && opinion.isClear(opinion.ranked[0]!.choice) && dangerIsExpected(best, emergency),
    matter: opinion.ranked.slice(0, OFFERED).map(({ choice }) => choice),
    kind: input.kind === undefined ? opinion.kind(best) : { value: input.kind, confidence: 1, reason: { code: 'CHOSEN_BY_REPORTER', params: {} } },
    tier: tierChoice(best, opinion, emergency),
    urgency: urgencyChoice(best, opinion, emergency),
    unit: best === null ? null : unitChoice(best, opinion, gridKnown),
    emergency,
  };
}

function tierChoice(best: TriageMatter | null, { sureOf }: EngineOpinion, emergency: readonly EmergencyHit[]): Choice<Tier> {
  if (emergency.length > 0 && (best === null || best.tier === 1)) return { value: 2, confidence: 0.5, reason: emergencyReason(emergency) };
  if (best === null) return { value: 2, confidence: 0, reason: { code: 'NOTHING_FITS', params: {} } };
  return { value: best.tier, confidence: sureOf((matter) => matter.tier === best.tier), reason: usualFor(best) };
}

function urgencyChoice(best: TriageMatter | null, { sureOf }: EngineOpinion, emergency: readonly EmergencyHit[]): Choice<Urgency> {
  const raised = urgencyOfEmergencies(emergency);
  const usual = best?.urgency ?? 'U3';
  if (raised !== null && URGENCIES.indexOf(raised) < URGENCIES.indexOf(usual)) return { value: raised, confidence: 0.5, reason: emergencyReason(emergency) };
  if (best === null) return { value: 'U3', confidence: 0, reason: { code: 'NOTHING_FITS', params: {} } };
  return { value: usual, confidence: sureOf((matter) => matter.urgency === usual), reason: usualFor(best) };
}

function unitChoice(best: TriageMatter, { sureOf }: EngineOpinion, gridKnown: boolean): Choice<string> {
  if (!gridKnown) return { value: 'DDZX', confidence: 1, reason: { code: 'GRID_UNKNOWN', params: {} } };
  return { value: best.leadUnit, confidence: sureOf((matter) => matter.leadUnit === best.leadUnit), reason: usualFor(best) };
}

/** A danger in a text about street lamps is for a person to read, not for a rule to send; in one about a stuck lift, waiting for the person is the greater harm. */
const dangerIsExpected = (best: TriageMatter, emergency: readonly EmergencyHit[]): boolean => emergency.length === 0 || best.urgency === 'U0' || best.urgency === 'U1';

const usualFor = (matter: TriageMatter): Reason => ({ code: 'USUAL_FOR_MATTER', params: { matter: matter.name } });
const emergencyReason = (hits: readonly EmergencyHit[]): Reason => ({ code: 'EMERGENCY_WORDS', params: { words: hits.map((hit) => hit.term).slice(0, 3) } });
