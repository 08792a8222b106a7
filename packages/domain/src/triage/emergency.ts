import { normaliseForMatching } from '../text/normalise.js';
import type { Urgency } from '../requests/request-vocabulary.js';
import { EMERGENCY_LEXICON, type EmergencyEntry, type EmergencyLexicon } from './emergency-lexicon.js';

/** A danger that the words speak of. It draws dial buttons beside the form; it never blocks, and is never kept as a label of a person. */
export interface EmergencyHit {
  readonly id: string;
  /** The word found, in its normalised spelling. */
  readonly term: string;
  readonly call: readonly string[];
  readonly say: string;
}

/**
 * Dangers in a text, at most one hit per kind, in the order of the lexicon. A guard phrase silences only a term that lies wholly inside it:
 * in 「楼上火灾」 the guard 「上火」 shares one character with 「火灾」 and must not hide the fire.
 */
export function emergencyHits(text: string, lexicon: EmergencyLexicon = EMERGENCY_LEXICON): EmergencyHit[] {
  const normal = normaliseForMatching(text);
  const guarded = lexicon.guardPhrases.flatMap((phrase) => occurrences(normal, phrase).map((start) => ({ start, end: start + phrase.length })));
  const hits: EmergencyHit[] = [];
  for (const entry of lexicon.entries) {
    const term = openTerm(normal, entry, guarded);
    if (term !== null) hits.push({ id: entry.id, term, call: entry.call, say: entry.say });
  }
  return hits;
}

/** The least urgency that these dangers ask for; null when there are none. */
export function urgencyOfEmergencies(hits: readonly EmergencyHit[], lexicon: EmergencyLexicon = EMERGENCY_LEXICON): Urgency | null {
  if (hits.length === 0) return null;
  const first = (id: string): boolean => lexicon.entries.some((entry) => entry.id === id && entry.atLeast === 'U0');
  return hits.some((hit) => first(hit.id)) ? 'U0' : 'U1';
}

/**
 * The lexicon with numbers that only the district knows, put after the general ones, e.g. the gas company's repair line.
 * @param numbers by entry id, e.g. `{ gas: ['020-…'] }`
 */
export function withLocalNumbers(numbers: Readonly<Record<string, readonly string[]>>, lexicon: EmergencyLexicon = EMERGENCY_LEXICON): EmergencyLexicon {
  const entries = lexicon.entries.map((entry) => ({ ...entry, call: [...entry.call, ...(numbers[entry.id] ?? [])] }));
  return { ...lexicon, entries };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function openTerm(text: string, entry: EmergencyEntry, guarded: readonly Span[]): string | null {
  const open = (start: number, length: number): boolean => !guarded.some((guard) => guard.start <= start && start + length <= guard.end);
  for (const term of entry.terms) if (occurrences(text, term).some((start) => open(start, term.length))) return term;
  for (const found of entry.pattern === undefined ? [] : text.matchAll(entry.pattern)) if (open(found.index, found[0].length)) return found[0];
  return null;
}

function occurrences(text: string, phrase: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) starts.push(at);
  return starts;
}
