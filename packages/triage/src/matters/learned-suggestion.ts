import { type Choice, type KindPhrases, kindPhrases, matchingForm, type Reason, type RequestKind, suggestBy, sureByWords, type Suggestion, type TriageInput, type TriageMatter } from '@yige/domain';
import type { MatterModel, MatterReading, RankedKind } from './matter-model.js';

/** Below this even the likeliest matter is a guess that helps nobody. */
const LEAST_OFFERED = 0.05;
/** Matters that are put into words; more are never offered. */
const IN_WORDS = 3;
/** A second or third matter that is less likely than this is only noise. */
const LEAST_BESIDE = 0.01;
const MOST_WORDS = 3;
/** How sure the model must be of a matter of which the catalogue's words are sure too. */
const SURE_TOGETHER = 0.5;
/** How much a phrase that betrays the kind weighs beside the model, which has heard few letters; and how far the two together are believed (docs/triage.md). */
const PHRASE_WEIGHT = 0.4;
const KIND_TRUST = 0.8;
/** Whether a model has learnt every matter that may be chosen, under the name that it has now. */
export function knowsAll(model: MatterModel, matters: readonly TriageMatter[]): boolean {
  const names = new Map(model.matters.map(({ code, name }) => [code, name]));
  return matters.every(({ code, name }) => names.get(code) === name);
}

/**
 * Suggests by a trained model, among these matters; the rules about tier, unit, urgency and danger are those of every engine.
 * @param threshold confidence from which on nobody needs to look, as the district has chosen it from its own messages; null while it has not: then it is
 * dispatched only where the catalogue's words are sure of the same matter
 */
export function suggestByModel(model: MatterModel, input: TriageInput, matters: readonly TriageMatter[], threshold: number | null = null): Suggestion {
  const byCode = new Map(matters.map((matter) => [matter.code, matter]));
  const reading = model.read(input.text);
  const open = reading.matters.flatMap(({ code, confidence }) => (byCode.has(code) ? [{ matter: byCode.get(code)!, confidence }] : []));
  const total = open.reduce((sum, { confidence }) => sum + confidence, 0) || 1;
  const shares = open.map(({ matter, confidence }) => ({ matter, share: confidence / total }));
  const offered = (shares[0]?.share ?? 0) < LEAST_OFFERED ? [] : shares.slice(0, IN_WORDS).filter(({ share }, place) => place === 0 || share >= LEAST_BESIDE);
  return suggestBy(
    {
      ranked: offered.map(({ matter, share }) => ({ matter, choice: { value: matter.code, confidence: round(share), reason: matterReason(matter, reading, input.text) } })),
      kind: (best) => kindChoice(reading, input.text, best),
      isClear: ({ value, confidence }) => (threshold === null ? confidence >= SURE_TOGETHER && sureByWords(input.text, matters) === value : confidence >= threshold),
      sureOf: (alike) => round(shares.reduce((sum, { matter, share }) => (alike(matter) ? sum + share : sum), 0)),
    },
    input,
  );
}

function matterReason({ code, keywords }: TriageMatter, reading: MatterReading, text: string): Reason {
  const words = reading.wordsForMatter(code, MOST_WORDS);
  if (words.length === 0) return { code: 'SIMILAR_WORDING', params: { words: [text.slice(0, 8)] } };
  const known = keywords.map(matchingForm);
  const named = words.map(matchingForm).some((word) => known.some((keyword) => keyword.includes(word) || word.includes(keyword)));
  return { code: named ? 'KEYWORDS' : 'SIMILAR_WORDING', params: { words } };
}

function kindChoice(reading: MatterReading, text: string, best: TriageMatter | null): Choice<RequestKind> {
  // 举报 hides a request from everybody but its handlers, so that neighbours cannot join: it is suggested only where the text itself says so.
  const phrases = kindPhrases(text);
  const likeliest = kindsByBoth(reading, phrases).find(({ kind }) => kind !== 'report' || phrases.report.length > 0);
  if (likeliest === undefined) return { value: best?.kinds[0] ?? 'help', confidence: 0, reason: { code: 'NOTHING_FITS', params: {} } };
  const { kind, confidence } = likeliest;
  return { value: kind, confidence: round(confidence), reason: kindReason(kind, reading, phrases[kind], best) };
}

/** What the model thinks, corrected by the phrases of each kind; the likeliest first. */
function kindsByBoth({ kinds }: MatterReading, phrases: KindPhrases): RankedKind[] {
  const odds = kinds.map(({ kind, confidence }) => {
    const said = phrases[kind].reduce((sum, [, weight]) => sum + weight, 0);
    return { kind, odds: confidence ** KIND_TRUST * Math.exp(KIND_TRUST * PHRASE_WEIGHT * said) };
  });
  const total = odds.reduce((sum, one) => sum + one.odds, 0);
  return odds.map(({ kind, odds: own }) => ({ kind, confidence: own / total })).sort((a, b) => b.confidence - a.confidence);
}

/** A phrase that a person knows by it is the better reason than the n-gram that weighs most. */
function kindReason(kind: RequestKind, reading: MatterReading, phrases: KindPhrases[RequestKind], best: TriageMatter | null): Reason {
  if (phrases.length > 0) return { code: 'WORDING', params: { words: phrases.slice(0, MOST_WORDS).map(([phrase]) => phrase) } };
  if (best?.kinds.includes(kind)) return { code: 'USUAL_FOR_MATTER', params: { matter: best.name } };
  const words = reading.wordsForKind(kind, MOST_WORDS);
  return words.length > 0 ? { code: 'WORDING', params: { words } } : { code: 'NOTHING_FITS', params: {} };
}

const round = (share: number): number => Math.round(share * 1000) / 1000;
