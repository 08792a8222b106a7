import type { GramBlock } from './features/grams.js';
import { Vocabulary } from './features/vocabulary.js';
import { combined, type Combination, fitCombination } from './linear/combining.js';
import { frequencyIn, unseenScores } from './linear/folds.js';
import { type Lesson, type Member, trainByLikelihood, trainByRarity } from './linear/members.js';
import { learningForm } from './text/learning-form.js';

/** A text that somebody has sorted. */
export interface LabelledText {
  /** Its parts, e.g. title and text, always in the same order. */
  readonly fields: readonly string[];
  readonly label: string;
}

export interface Opinion {
  readonly label: string;
  /** Probability that the label is right, 0 to 1. */
  readonly confidence: number;
  /** Of every class, in the order of `classes`. */
  readonly probabilities: Float64Array;
}

export interface ClassifierOptions {
  readonly longestGram: number;
  readonly epochs: number;
  readonly rarityCost: number;
  readonly likelihoodCost: number;
  /** N-grams of fewer texts are not learnt. */
  readonly leastTexts: number;
  /** Parts for the opinions by which the members are weighed and calibrated. */
  readonly folds: number;
}

/** Chosen by measurement on public letters; docs/triage.md has what else was tried. */
export const CLASSIFIER_DEFAULTS: ClassifierOptions = { longestGram: 3, epochs: 12, rarityCost: 1, likelihoodCost: 0.1, leastTexts: 2, folds: 3 };

/** A committee of linear members on character n-grams, calibrated on texts that they had not seen. */
export class Classifier {
  constructor(
    readonly classes: readonly string[],
    private readonly reading: Reading,
    private readonly vocabulary: Vocabulary,
    private readonly members: readonly Member[],
    private readonly combination: Combination,
  ) {}

  classify(fields: readonly string[]): Opinion {
    const features = this.vocabulary.count(blocksOf(fields, this.reading));
    const probabilities = combined(this.members.map((member) => member.scores(features)), this.combination);
    const best = highest(probabilities);
    return { label: this.classes[best]!, confidence: probabilities[best]!, probabilities };
  }

  /** Bytes that the model needs where it is kept. */
  get byteLength(): number {
    return this.members.reduce((sum, { byteLength }) => sum + byteLength, this.vocabulary.byteLength);
  }
}

/** How the fields of a text become features; a model reads as it was taught. */
export interface Reading {
  readonly longestGram: number;
  /** The field that holds the bulk of the words; the others, a title say, are read a second time by themselves. */
  readonly body: number;
}

export function trainClassifier(examples: readonly LabelledText[], options: Partial<ClassifierOptions> = {}): Classifier {
  const settings = { ...CLASSIFIER_DEFAULTS, ...options };
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const numbers = new Map(classes.map((label, index) => [label, index]));
  const labels = examples.map(({ label }) => numbers.get(label)!);
  const reading: Reading = { longestGram: settings.longestGram, body: longestField(examples) };
  const blocks = examples.map(({ fields }) => blocksOf(fields, reading));
  const vocabulary = Vocabulary.of(blocks, settings.leastTexts);
  const texts = blocks.map((text) => vocabulary.count(text));
  const teach = (rows: readonly number[]): Member[] =>
    membersOf({ texts: rows.map((row) => texts[row]!), labels: rows.map((row) => labels[row]!), classes: classes.length, frequency: frequencyIn(texts, rows, vocabulary.size) }, settings);
  const combination = fitCombination(unseenScores(texts, settings.folds, teach), labels);
  return new Classifier(classes, reading, vocabulary, teach(texts.map((_, row) => row)), combination);
}

function membersOf(lesson: Lesson, { epochs, rarityCost, likelihoodCost }: ClassifierOptions): Member[] {
  return [trainByRarity(lesson, { cost: rarityCost, epochs }), trainByLikelihood(lesson, { cost: likelihoodCost, epochs })];
}

function blocksOf(fields: readonly string[], { longestGram, body }: Reading): GramBlock[] {
  const forms = fields.map(learningForm);
  const whole: GramBlock = { text: forms.join('\n'), seed: 0, longest: longestGram };
  return [whole, ...forms.flatMap((text, index) => (index === body ? [] : [{ text, seed: index + 1, longest: longestGram }]))];
}

function longestField(examples: readonly LabelledText[]): number {
  const lengths = (examples[0]?.fields ?? []).map((_, field) => examples.reduce((sum, { fields }) => sum + fields[field]!.length, 0));
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
}

function highest(values: Float64Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index += 1) if (values[index]! > values[best]!) best = index;
  return best;
}
