import { normaliseForMatching } from '../text/normalise.js';
import type { TriageMatter } from './suggestion.js';
import { characterPairs, countHolders, earliness, matchingForm, rarity } from './word-weights.js';

/** How well a matter fits a text, and by which words. */
export interface MatterScore {
  readonly matter: TriageMatter;
  readonly score: number;
  /** Keywords found, the weightiest first, in the resident's spelling where they stand in the text. */
  readonly keywords: readonly string[];
  /** Pairs of characters shared with what is known of the matter, the weightiest first. */
  readonly sharedWording: readonly string[];
}

/** Tuned on the catalogue's examples, each held out in turn, and on half-known petitions of another city; small changes do not matter. */
const KEYWORD_POWER = 1.2;
const PAIR_WEIGHT = 3;
const CLASS_WEIGHT = 0.1;
const CLASS_PAIR_WEIGHT = 0.1;
const OTHER_FACTOR = 0.6;

type Weights = ReadonlyMap<string, number>;

interface Profile {
  readonly keywords: Weights;
  readonly pairs: Weights;
}

interface IndexedMatter extends Profile {
  readonly matter: TriageMatter;
  readonly spellings: ReadonlyMap<string, string>;
}

interface Source {
  readonly matter: TriageMatter;
  readonly spellings: ReadonlyMap<string, string>;
  readonly pairs: ReadonlySet<string>;
}

/** The words of all matters, weighed once: a word that many matters share says little about any of them. */
export class MatterScorer {
  private readonly indexed: readonly IndexedMatter[];
  private readonly classes: ReadonlyMap<string, Profile>;

  constructor(matters: readonly TriageMatter[]) {
    const sources = matters.map(sourceOf);
    const profiles = weigh(sources.map(({ spellings, pairs }) => ({ keywords: new Set(spellings.keys()), pairs })));
    this.indexed = sources.map((source, index) => ({ ...source, ...at(profiles, index) }));
    const parents = [...new Set(matters.map((matter) => matter.parent))];
    const ofClass = weigh(parents.map((parent) => united(sources.filter((source) => source.matter.parent === parent))));
    this.classes = new Map(parents.map((parent, index) => [parent, at(ofClass, index)]));
  }

  /** Matters that share any word with the text, the best first; equal scores in the order of their codes. */
  rank(text: string): MatterScore[] {
    const words = new TextWords(text);
    const classScores = new Map([...this.classes].map(([parent, profile]) => [parent, classScore(profile, words)]));
    const scores = this.indexed.map((entry) => scoreOf(entry, words, classScores.get(entry.matter.parent) ?? 0));
    return scores.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.matter.code < b.matter.code ? -1 : 1));
  }
}

/** A text prepared once for all matters. */
class TextWords {
  readonly folded: string;
  readonly normal: string;
  readonly pairs: Weights;

  constructor(text: string) {
    this.normal = normaliseForMatching(text);
    this.folded = matchingForm(text);
    this.pairs = new Map([...characterPairs(this.folded)].map(([pair, position]) => [pair, earliness(position)]));
  }

  find(keywords: Weights): Map<string, number> {
    const found = new Map<string, number>();
    for (const [word, weight] of keywords) {
      const position = this.folded.indexOf(word);
      if (position !== -1) found.set(word, weight * earliness(position));
    }
    return found;
  }

  share(pairs: Weights): Map<string, number> {
    const shared = new Map<string, number>();
    for (const [pair, early] of this.pairs) if (pairs.has(pair)) shared.set(pair, (pairs.get(pair) ?? 0) * early);
    return shared;
  }
}

function scoreOf(entry: IndexedMatter, words: TextWords, ofClass: number): MatterScore {
  const found = words.find(entry.keywords);
  for (const word of [...found.keys()]) if ([...found.keys()].some((other) => other !== word && other.includes(word))) found.delete(word);
  const shared = words.share(entry.pairs);
  const own = total(found) + (PAIR_WEIGHT * total(shared)) / Math.sqrt(entry.pairs.size + 1);
  const spelt = (word: string): string => {
    const spelling = entry.spellings.get(word) ?? word;
    return words.normal.includes(normaliseForMatching(spelling)) ? spelling : word;
  };
  return {
    matter: entry.matter,
    score: own === 0 ? 0 : (own + ofClass) * (entry.matter.isOther ? OTHER_FACTOR : 1),
    keywords: heaviestFirst(found).map(spelt),
    sharedWording: heaviestFirst(shared),
  };
}

function classScore(profile: Profile, words: TextWords): number {
  return CLASS_WEIGHT * (total(words.find(profile.keywords)) + CLASS_PAIR_WEIGHT * total(words.share(profile.pairs)));
}

function sourceOf(matter: TriageMatter): Source {
  const spellings = new Map(matter.keywords.map((keyword) => [matchingForm(keyword), keyword]));
  const known = [matter.name, ...matter.keywords, ...(matter.examples ?? [])].map(matchingForm);
  return { matter, spellings, pairs: new Set(known.flatMap((text) => [...characterPairs(text).keys()])) };
}

interface Words {
  readonly keywords: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

function united(sources: readonly Source[]): Words {
  return { keywords: new Set(sources.flatMap(({ spellings }) => [...spellings.keys()])), pairs: new Set(sources.flatMap(({ pairs }) => [...pairs])) };
}

function weigh(lists: readonly Words[]): Profile[] {
  const keywordHolders = countHolders(lists.map((list) => list.keywords));
  const pairHolders = countHolders(lists.map((list) => list.pairs));
  const weight = (word: string): number => Math.pow(word.length, KEYWORD_POWER) * rarity(keywordHolders.get(word) ?? 1, lists.length);
  return lists.map(({ keywords, pairs }) => ({
    keywords: new Map([...keywords].map((word) => [word, weight(word)])),
    pairs: new Map([...pairs].map((pair) => [pair, rarity(pairHolders.get(pair) ?? 1, lists.length)])),
  }));
}

const NOTHING: Profile = { keywords: new Map(), pairs: new Map() };
const at = (profiles: readonly Profile[], index: number): Profile => profiles[index] ?? NOTHING;
const total = (weights: Weights): number => [...weights.values()].reduce((sum, weight) => sum + weight, 0);
const heaviestFirst = (weights: Weights): string[] => [...weights].sort(([, a], [, b]) => b - a).map(([word]) => word);
