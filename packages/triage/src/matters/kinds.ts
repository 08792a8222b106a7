import { REQUEST_KINDS, type RequestKind } from '@yige/domain';
import type { PackedFeatures } from '../features/packed-features.js';
import { type Combination, fitCombination } from '../linear/combining.js';
import { frequencyIn, unseenScores } from '../linear/folds.js';
import { type Member, trainByRarity } from '../linear/members.js';
import { trainByCounting } from './counting.js';

/** What a model thinks of the kind of request, in the order of REQUEST_KINDS. */
export interface KindOpinion {
  readonly members: readonly Member[];
  readonly combination: Combination;
  /** Texts that it was taught by. */
  readonly texts: number;
}

const COST = 0.5;
const EPOCHS = 7;
const FOLDS = 3;

/** Learns the kinds from those texts of which it is known; null where none are. */
export function trainKinds(all: readonly PackedFeatures[], kinds: readonly (RequestKind | undefined)[], frequency: Uint32Array): KindOpinion | null {
  const rows = all.map((_, row) => row).filter((row) => kinds[row] !== undefined);
  if (rows.length === 0) return null;
  const texts = rows.map((row) => all[row]!);
  const labels = rows.map((row) => REQUEST_KINDS.indexOf(kinds[row]!));
  const teach = (taught: readonly number[]): Member[] => {
    const lesson = { texts: taught.map((row) => texts[row]!), labels: taught.map((row) => labels[row]!), classes: REQUEST_KINDS.length, frequency: frequencyIn(texts, taught, frequency.length) };
    return [trainByCounting(lesson), trainByRarity(lesson, { cost: COST, epochs: EPOCHS })];
  };
  const combination = fitCombination(unseenScores(texts, FOLDS, teach), labels);
  const lesson = { texts, labels, classes: REQUEST_KINDS.length, frequency };
  return { members: [trainByCounting(lesson), trainByRarity(lesson, { cost: COST, epochs: EPOCHS })], combination, texts: texts.length };
}
