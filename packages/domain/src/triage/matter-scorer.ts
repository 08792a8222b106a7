import { foldCantonese } from '../text/cantonese.js';
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

interface IndexedMatter {
  readonly matter: TriageMatter;
  readonly spellings: ReadonlyMap<string, string>;
  readonly pairCount: number;
}

interface Source {
  readonly matter: TriageMatter;
  readonly spellings: ReadonlyMap<string, string>;
  readonly pairs: ReadonlySet<string>;
}

/** The words of all matters, weighed and indexed once: a word that many matters share says little about any of them. */
export class MatterScorer {
  private readonly indexed: readonly IndexedMatter[];
  private readonly finder: WordFinder;
  private readonly ofMatters: Index;
  private readonly ofClasses: Index;
  private readonly classOf: readonly number[];

  constructor(matters: readonly TriageMatter[]) {
    const sources = matters.map(sourceOf);
    const parents = [...new Set(matters.map((matter) => matter.parent))];
    const lists = sources.map(({ spellings, pairs }) => ({ keywords: new Set(spellings.keys()), pairs }));
    this.indexed = sources.map(({ matter, spellings, pairs }) => ({ matter, spellings, pairCount: pairs.size }));
    this.finder = new WordFinder(lists.flatMap(({ keywords }) => [...keywords]));
    this.ofMatters = new Index(weigh(lists));
    this.ofClasses = new Index(weigh(parents.map((parent) => united(sources.filter((source) => source.matter.parent === parent)))));
    this.classOf = matters.map((matter) => parents.indexOf(matter.parent));
  }

  /** Matters that share any word with the text, the best first; equal scores in the order of their codes. @param most no more than these */
  rank(text: string, most = this.indexed.length): MatterScore[] {
    const words = new TextWords(text, this.finder);
    const classes = this.ofClasses.look(words);
    const classScore = (matter: number): number => {
      const looked = classes.get(this.classOf[matter] ?? -1);
      return looked ? CLASS_WEIGHT * (total(looked.keywords) + CLASS_PAIR_WEIGHT * total(looked.pairs)) : 0;
    };
    const scores = [...this.ofMatters.look(words)].map(([matter, looked]) => scored(this.indexed[matter]!, looked, classScore(matter)));
    const best = scores.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.entry.matter.code < b.entry.matter.code ? -1 : 1));
    return best.slice(0, most).map((one) => inWords(one, words));
  }
}

/** A text prepared once for all matters. */
class TextWords {
  readonly normal: string;
  /** Keywords of any matter, with where each stands first. */
  readonly keywords: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;

  constructor(text: string, finder: WordFinder) {
    this.normal = normaliseForMatching(text);
    const folded = foldCantonese(this.normal);
    this.keywords = finder.find(folded);
    this.pairs = characterPairs(folded);
  }
}

/** Finds many words in one walk over a text. */
class WordFinder {
  private readonly byFirst = new Map<string, string[]>();

  constructor(words: readonly string[]) {
    for (const word of new Set(words)) {
      const alike = this.byFirst.get(word.charAt(0));
      if (alike) alike.push(word);
      else this.byFirst.set(word.charAt(0), [word]);
    }
  }

  /** Each word that stands in the text, with where it stands first. */
  find(text: string): Map<string, number> {
    const found = new Map<string, number>();
    for (let position = 0; position < text.length; position += 1) {
      for (const word of this.byFirst.get(text.charAt(position)) ?? []) {
        if (!found.has(word) && text.startsWith(word, position)) found.set(word, position);
      }
    }
    return found;
  }
}

/** What a profile was found to have in common with a text: each word with its weight there. */
interface Looked {
  readonly keywords: Map<string, number>;
  readonly pairs: Map<string, number>;
}

interface Posting {
  readonly profile: number;
  readonly weight: number;
  /** Place among the words of the profile. */
  readonly order: number;
}

/** From a word to the profiles that have it: a text is compared with those alone. */
class Index {
  private readonly keywords: ReadonlyMap<string, readonly Posting[]>;
  private readonly pairs: ReadonlyMap<string, readonly Posting[]>;

  constructor(profiles: readonly Profile[]) {
    this.keywords = postings(profiles.map(({ keywords }) => keywords));
    this.pairs = postings(profiles.map(({ pairs }) => pairs));
  }

  look(words: TextWords): Map<number, Looked> {
    const looked = new Map<number, Looked>();
    const of = (profile: number): Looked => {
      const known = looked.get(profile);
      if (known) return known;
      const fresh = { keywords: new Map<string, number>(), pairs: new Map<string, number>() };
      looked.set(profile, fresh);
      return fresh;
    };
    const found = [...words.keywords].flatMap(([word, position]) => (this.keywords.get(word) ?? []).map((posting) => ({ word, position, ...posting })));
    // In the order in which a profile has its words, so that sums do not depend on where they stand in the text.
    found.sort((a, b) => a.order - b.order);
    for (const { word, position, profile, weight } of found) of(profile).keywords.set(word, weight * earliness(position));
    for (const [pair, position] of words.pairs) for (const { profile, weight } of this.pairs.get(pair) ?? []) of(profile).pairs.set(pair, weight * earliness(position));
    return looked;
  }
}

function postings(lists: readonly Weights[]): Map<string, Posting[]> {
  const all = new Map<string, Posting[]>();
  lists.forEach((weights, profile) => {
    let order = 0;
    for (const [word, weight] of weights) {
      const known = all.get(word);
      const posting = { profile, weight, order: order++ };
      if (known) known.push(posting);
      else all.set(word, [posting]);
    }
  });
  return all;
}

interface Scored {
  readonly entry: IndexedMatter;
  readonly score: number;
  readonly found: Weights;
  readonly shared: Weights;
}

function scored(entry: IndexedMatter, { keywords, pairs }: Looked, ofClass: number): Scored {
  const found = keywords.size < 2 ? keywords : new Map([...keywords].filter(([word]) => ![...keywords.keys()].some((other) => other !== word && other.includes(word))));
  const own = total(found) + (PAIR_WEIGHT * total(pairs)) / Math.sqrt(entry.pairCount + 1);
  return { entry, score: own === 0 ? 0 : (own + ofClass) * (entry.matter.isOther ? OTHER_FACTOR : 1), found, shared: pairs };
}

function inWords({ entry: { matter, spellings }, score, found, shared }: Scored, words: TextWords): MatterScore {
  const spelt = (word: string): string => {
    const spelling = spellings.get(word) ?? word;
    return words.normal.includes(normaliseForMatching(spelling)) ? spelling : word;
  };
  return { matter, score, keywords: heaviestFirst(found).map(spelt), sharedWording: heaviestFirst(shared) };
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

function total(weights: Weights): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

const heaviestFirst = (weights: Weights): string[] => [...weights].sort(([, a], [, b]) => b - a).map(([word]) => word);
