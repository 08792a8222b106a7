import type { GramBlock } from '../features/grams.js';
import { featureOf, type PackedFeatures } from '../features/packed-features.js';
import { Vocabulary } from '../features/vocabulary.js';
import { rarities, weighed } from '../features/weighing.js';
import { learningForm } from '../text/learning-form.js';

/** What two requests are compared by. */
export interface Comparable {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Likeness {
  readonly id: string;
  /** 0 for nothing in common, 1 for the same words. */
  readonly likeness: number;
}

const LONGEST_GRAM = 3;
/** An n-gram that more of the texts hold than this finds nobody in particular: reading its long list is skipped. */
const COMMON = 0.1;
/** The title names the place and the thing, the letter below it tells the story; nobody tells it twice in the same words. */
const TITLE_WEIGHT = 0.6;
const SEEDS = { title: 1, whole: 0 };

interface Half {
  readonly vocabulary: Vocabulary;
  readonly rarity: Float32Array;
  /** Of each feature the texts that hold it, and how much it weighs there. */
  readonly rows: readonly (readonly number[])[];
  readonly amounts: readonly (readonly number[])[];
}

/** Finds texts that tell of the same, by the n-grams that few others share: of titles and of whole letters, each by itself. */
export class DuplicateIndex {
  private constructor(
    private readonly texts: readonly Comparable[],
    private readonly title: Half,
    private readonly whole: Half,
  ) {}

  static of(texts: readonly Comparable[]): DuplicateIndex {
    return new DuplicateIndex(texts, halfOf(texts.map(titleBlocks)), halfOf(texts.map(wholeBlocks)));
  }

  /** The texts most like this one, itself left out, the likest first. */
  nearest(asked: Comparable, most: number): Likeness[] {
    const likeness = new Float32Array(this.texts.length);
    addLikeness(likeness, this.title, titleBlocks(asked), TITLE_WEIGHT);
    addLikeness(likeness, this.whole, wholeBlocks(asked), 1 - TITLE_WEIGHT);
    const found: Likeness[] = [];
    for (let row = 0; row < likeness.length; row += 1) {
      if (likeness[row] !== 0 && this.texts[row]!.id !== asked.id) found.push({ id: this.texts[row]!.id, likeness: likeness[row]! });
    }
    return found.sort((a, b) => b.likeness - a.likeness).slice(0, most);
  }
}

/** A request without a title is compared by its first words in the title's place. */
const TITLE_FROM_TEXT = 30;
const titleBlocks = ({ title, text }: Comparable): GramBlock[] => [{ text: learningForm(title === '' ? text.slice(0, TITLE_FROM_TEXT) : title), seed: SEEDS.title, longest: LONGEST_GRAM }];
const wholeBlocks = ({ title, text }: Comparable): GramBlock[] => [{ text: learningForm(`${title}${text}`), seed: SEEDS.whole, longest: LONGEST_GRAM }];

function halfOf(blocks: readonly (readonly GramBlock[])[]): Half {
  const vocabulary = Vocabulary.of(blocks, 2);
  const rarity = rarities(vocabulary.frequency, blocks.length);
  const common = Math.max(20, COMMON * blocks.length);
  const rows: number[][] = Array.from(vocabulary.frequency, () => []);
  const amounts: number[][] = Array.from(vocabulary.frequency, () => []);
  blocks.forEach((text, row) => {
    const { features, values } = weighed(vocabulary.count(text), rarity);
    features.forEach((packed, index) => {
      if (vocabulary.frequency[featureOf(packed)]! > common) return;
      rows[featureOf(packed)]!.push(row);
      amounts[featureOf(packed)]!.push(values[index]!);
    });
  });
  return { vocabulary, rarity, rows, amounts };
}

function addLikeness(likeness: Float32Array, { vocabulary, rarity, rows, amounts }: Half, blocks: readonly GramBlock[], weight: number): void {
  const features: PackedFeatures = vocabulary.count(blocks);
  const { values } = weighed(features, rarity);
  for (let index = 0; index < features.length; index += 1) {
    const holders = rows[featureOf(features[index]!)]!;
    const held = amounts[featureOf(features[index]!)]!;
    const amount = weight * values[index]!;
    for (let at = 0; at < holders.length; at += 1) likeness[holders[at]!]! += amount * held[at]!;
  }
}
