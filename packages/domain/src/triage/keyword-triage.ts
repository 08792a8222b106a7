import { REQUEST_KINDS, URGENCIES, type RequestKind, type Tier, type Urgency } from '../requests/request-vocabulary.js';
import { emergencyHits, urgencyOfEmergencies, type EmergencyHit } from './emergency.js';
import { KIND_PHRASES } from './kind-wording.js';
import { MatterScorer, type MatterScore } from './matter-scorer.js';
import type { Choice, Reason, Suggestion, TriageInput, TriageMatter } from './suggestion.js';
import { matchingForm } from './word-weights.js';

/** How many matters are offered to whoever confirms. */
const OFFERED = 3;
/** Dispatched without a person only above this share of the best matter against its rival, and this much found. */
const CLEAR_CONFIDENCE = 0.65;

/**
 * Suggests matter, kind, tier, urgency and unit for a request from the catalogue's words alone: what is known without any history.
 * Pure and the same on every engine. Emergencies raise the urgency and take a request away from waiting for volunteers.
 */
export function suggest(input: TriageInput, matters: readonly TriageMatter[]): Suggestion {
  const emergency = emergencyHits(input.text);
  const ranked = scorerFor(matters).rank(input.text, OFFERED + 1);
  const choices = matterChoices(ranked);
  const best = ranked[0]?.matter ?? null;
  const sure = choices[0]?.confidence ?? 0;
  const urgency = urgencyChoice(best, sure, emergency);
  const gridKnown = input.place?.gridKnown ?? true;
  return {
    confident: gridKnown && best !== null && !best.isOther && sure >= CLEAR_CONFIDENCE && dangerIsExpected(best, emergency),
    matter: choices.slice(0, OFFERED),
    kind: kindChoice(input, best),
    tier: tierChoice(best, sure, emergency),
    urgency,
    unit: best === null ? null : unitChoice(best, sure, gridKnown),
    emergency,
  };
}

const scorers = new WeakMap<readonly TriageMatter[], MatterScorer>();

function scorerFor(matters: readonly TriageMatter[]): MatterScorer {
  const known = scorers.get(matters);
  if (known !== undefined) return known;
  const made = new MatterScorer(matters);
  scorers.set(matters, made);
  return made;
}

/** Confidence: how far ahead of the next one, times how much was found at all. */
function matterChoices(ranked: readonly MatterScore[]): Choice<string>[] {
  const total = ranked.reduce((sum, { score }) => sum + score, 0);
  return ranked.map(({ matter, score, keywords, sharedWording }, index) => {
    const rival = ranked[index === 0 ? 1 : 0]?.score ?? 0;
    const lead = score / (score + rival);
    const found = score / (score + 1);
    return { value: matter.code, confidence: round(index === 0 ? lead * found : Math.min(lead, score / total) * found), reason: matterReason(keywords, sharedWording) };
  });
}

function matterReason(keywords: readonly string[], sharedWording: readonly string[]): Reason {
  return keywords.length > 0
    ? { code: 'KEYWORDS', params: { words: keywords.slice(0, 3) } }
    : { code: 'SIMILAR_WORDING', params: { words: sharedWording.slice(0, 3) } };
}

function kindChoice(input: TriageInput, best: TriageMatter | null): Choice<RequestKind> {
  if (input.kind !== undefined) return { value: input.kind, confidence: 1, reason: { code: 'CHOSEN_BY_REPORTER', params: {} } };
  const folded = matchingForm(input.text);
  const scored = REQUEST_KINDS.map((kind) => {
    const found = KIND_PHRASES[kind].filter(([phrase]) => folded.includes(phrase));
    const prior = best?.kinds.includes(kind) === true ? 1.5 : 0;
    return { kind, words: found.map(([phrase]) => phrase), score: prior + found.reduce((sum, [, weight]) => sum + weight, 0) };
  }).sort((a, b) => b.score - a.score);
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  const first = scored[0];
  if (first === undefined || total === 0) return { value: 'help', confidence: 0, reason: { code: 'NOTHING_FITS', params: {} } };
  const reason: Reason =
    first.words.length > 0 ? { code: 'WORDING', params: { words: first.words.slice(0, 3) } } : { code: 'USUAL_FOR_MATTER', params: { matter: best?.name ?? '' } };
  return { value: first.kind, confidence: round(first.score / (total + 1)), reason };
}

function tierChoice(best: TriageMatter | null, sure: number, emergency: readonly EmergencyHit[]): Choice<Tier> {
  if (emergency.length > 0 && (best === null || best.tier === 1)) return { value: 2, confidence: 0.5, reason: emergencyReason(emergency) };
  if (best === null) return { value: 2, confidence: 0, reason: { code: 'NOTHING_FITS', params: {} } };
  return { value: best.tier, confidence: sure, reason: { code: 'USUAL_FOR_MATTER', params: { matter: best.name } } };
}

function urgencyChoice(best: TriageMatter | null, sure: number, emergency: readonly EmergencyHit[]): Choice<Urgency> {
  const raised = urgencyOfEmergencies(emergency);
  const usual = best?.urgency ?? 'U3';
  if (raised !== null && URGENCIES.indexOf(raised) < URGENCIES.indexOf(usual)) return { value: raised, confidence: 0.5, reason: emergencyReason(emergency) };
  if (best === null) return { value: 'U3', confidence: 0, reason: { code: 'NOTHING_FITS', params: {} } };
  return { value: usual, confidence: sure, reason: { code: 'USUAL_FOR_MATTER', params: { matter: best.name } } };
}

function unitChoice(best: TriageMatter, sure: number, gridKnown: boolean): Choice<string> {
  if (!gridKnown) return { value: 'DDZX', confidence: 1, reason: { code: 'GRID_UNKNOWN', params: {} } };
  return { value: best.leadUnit, confidence: sure, reason: { code: 'USUAL_FOR_MATTER', params: { matter: best.name } } };
}

/** A danger in a text about street lamps is for a person to read, not for a rule to send; in one about a stuck lift, waiting for the person is the greater harm. */
const dangerIsExpected = (best: TriageMatter, emergency: readonly EmergencyHit[]): boolean => emergency.length === 0 || best.urgency === 'U0' || best.urgency === 'U1';

const emergencyReason = (hits: readonly EmergencyHit[]): Reason => ({ code: 'EMERGENCY_WORDS', params: { words: hits.map((hit) => hit.term).slice(0, 3) } });
const round = (share: number): number => Math.round(share * 1000) / 1000;
