import { normaliseForMatching } from '../text/normalise.js';
import type { TriageMatter } from './suggestion.js';

/** How well a matter fits a text, and by which words. */
export interface MatterScore {
  readonly matter: TriageMatter;
  readonly score: number;
  /** Keywords found, in their own spelling. */
  readonly keywords: readonly string[];
  /** Pairs of characters shared with the name or the examples of the matter, the rarest first. */
  readonly sharedWording: readonly string[];
}

/** Tuned on the catalogue's examples, each held out in turn (see the spec for what is reached). */
const KEYWORD_POWER = 1.5;
const PAIR_WEIGHT = 0.5;
const OTHER_FACTOR = 0.6;

interface Keyword {
  readonly spelling: string;
  readonly normal: string;
  readonly weight: number;
}

interface IndexedMatter {
  readonly matter: TriageMatter;
  readonly keywords: readonly Keyword[];
  readonly pairs: ReadonlyMap<string, number>;
}

/** The words of all matters, weighed once: a word that many matters share says little about any of them. */
export class MatterScorer {
  private readonly indexed: readonly IndexedMatter[];

  constructor(matters: readonly TriageMatter[]) {
    const sources = matters.map((matter) => ({ matter, words: keywordSpellings(matter), pairs: matterPairs(matter) }));
    const keywordSpread = spread(sources.map((source) => [...source.words.keys()]));
    const pairSpread = spread(sources.map((source) => [...source.pairs]));
    this.indexed = sources.map(({ matter, words, pairs }) => ({
      matter,
      keywords: [...words].map(([normal, spelling]) => ({ normal, spelling, weight: keywordWeight(normal, keywordSpread.get(normal) ?? 1, matters.length) })),
      pairs: new Map([...pairs].map((pair) => [pair, rarity(pairSpread.get(pair) ?? 1, matters.length)])),
    }));
  }

  /** Matters that share any word with the text, the best first; equal scores in the order of their codes. */
  rank(text: string): MatterScore[] {
    const normal = normaliseForMatching(text);
    const textPairs = characterPairs(normal);
    const scores = this.indexed.map((entry) => scoreOf(entry, normal, textPairs)).filter((score) => score.score > 0);
    return scores.sort((a, b) => b.score - a.score || (a.matter.code < b.matter.code ? -1 : 1));
  }
}

function scoreOf({ matter, keywords, pairs }: IndexedMatter, normal: string, textPairs: ReadonlySet<string>): MatterScore {
  const found = keywords.filter((keyword) => normal.includes(keyword.normal));
  const longest = found.filter((keyword) => !found.some((other) => other !== keyword && other.normal.includes(keyword.normal)));
  const shared = [...textPairs].filter((pair) => pairs.has(pair));
  const byKeywords = longest.reduce((sum, keyword) => sum + keyword.weight, 0);
  const byPairs = shared.reduce((sum, pair) => sum + (pairs.get(pair) ?? 0), 0) / Math.sqrt(pairs.size + 1);
  shared.sort((a, b) => (pairs.get(b) ?? 0) - (pairs.get(a) ?? 0));
  return {
    matter,
    score: (byKeywords + PAIR_WEIGHT * byPairs) * (matter.isOther ? OTHER_FACTOR : 1),
    keywords: longest.sort((a, b) => b.weight - a.weight).map((keyword) => keyword.spelling),
    sharedWording: shared,
  };
}

function keywordSpellings(matter: TriageMatter): Map<string, string> {
  return new Map(matter.keywords.map((keyword) => [normaliseForMatching(keyword), keyword]));
}

function matterPairs(matter: TriageMatter): Set<string> {
  const pairs = new Set<string>();
  for (const text of [matter.name, ...(matter.examples ?? [])]) for (const pair of characterPairs(normaliseForMatching(text))) pairs.add(pair);
  return pairs;
}

/** Neighbouring Chinese characters: the cheapest words that need no dictionary. */
function characterPairs(normal: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < normal.length; index += 1) {
    const pair = normal.slice(index, index + 2);
    if (/^[\u3400-\u9fff]{2}$/.test(pair)) pairs.add(pair);
  }
  return pairs;
}

function spread(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const keywordWeight = (normal: string, matters: number, all: number): number => Math.pow(normal.length, KEYWORD_POWER) * rarity(matters, all);
const rarity = (matters: number, all: number): number => Math.log((all + 1) / matters) / Math.log(all + 1);
