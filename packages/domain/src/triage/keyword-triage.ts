import { REQUEST_KINDS, type RequestKind } from '../requests/request-vocabulary.js';
import { KIND_PHRASES, type WeighedPhrase } from './kind-wording.js';
import { MatterScorer, type MatterScore } from './matter-scorer.js';
import { suggestBy } from './suggestion-rules.js';
import type { Choice, Reason, Suggestion, TriageInput, TriageMatter } from './suggestion.js';
import { matchingForm } from './word-weights.js';

/** Of every kind the phrases that betray it in a text. */
export type KindPhrases = Readonly<Record<RequestKind, readonly WeighedPhrase[]>>;

/** Matters that are compared; the last only tells how far ahead the others are. */
const COMPARED = 4;
/** Dispatched without a person only above this share of the best matter against its rival, and this much found. */
const CLEAR_CONFIDENCE = 0.65;

/**
 * Suggests matter, kind, tier, urgency and unit for a request from the catalogue's words alone: what is known where no model is.
 * Pure and the same on every engine.
 */
export function suggest(input: TriageInput, matters: readonly TriageMatter[]): Suggestion {
  const ranked = scorerFor(matters).rank(input.text, COMPARED);
  const choices = matterChoices(ranked);
  const sure = choices[0]?.confidence ?? 0;
  return suggestBy({ ranked: ranked.map(({ matter }, index) => ({ matter, choice: choices[index]! })), kind: (best) => kindByWording(input.text, best), isClear: () => sure >= CLEAR_CONFIDENCE, sureOf: () => sure }, input);
}

/** Code of the matter of which the catalogue's words alone are sure enough to dispatch by; null when they are not. */
export function sureByWords(text: string, matters: readonly TriageMatter[]): string | null {
  const best = matterChoices(scorerFor(matters).rank(text, COMPARED))[0];
  return best !== undefined && best.confidence >= CLEAR_CONFIDENCE ? best.value : null;
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

/** The phrases in a text that betray each kind of request, each with how strongly. */
export function kindPhrases(text: string): KindPhrases {
  const folded = matchingForm(text);
  const found = (kind: RequestKind): readonly WeighedPhrase[] => KIND_PHRASES[kind].filter(([phrase]) => folded.includes(phrase));
  return Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, found(kind)])) as KindPhrases;
}

/** The kind of request by phrases that betray it, and by what is usual for the matter. */
function kindByWording(text: string, best: TriageMatter | null): Choice<RequestKind> {
  const phrases = kindPhrases(text);
  const scored = REQUEST_KINDS.map((kind) => {
    const found = phrases[kind];
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

const round = (share: number): number => Math.round(share * 1000) / 1000;
