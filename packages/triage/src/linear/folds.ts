import { featureOf, type PackedFeatures } from '../features/packed-features.js';
import type { Member } from './members.js';

/** Of each text what members say that were taught without it. @param teach makes members of the rows that it is given */
export function unseenScores(texts: readonly PackedFeatures[], folds: number, teach: (rows: readonly number[]) => Member[]): Float64Array[][] {
  const scores: Float64Array[][] = new Array<Float64Array[]>(texts.length);
  const rows = texts.map((_, row) => row);
  for (let fold = 0; fold < folds; fold += 1) {
    const members = teach(rows.filter((row) => row % folds !== fold));
    for (const row of rows) if (row % folds === fold) scores[row] = members.map((member) => member.scores(texts[row]!));
  }
  return scores;
}

/** Of each feature in how many of these rows it stands. */
export function frequencyIn(texts: readonly PackedFeatures[], rows: readonly number[], features: number): Uint32Array {
  const frequency = new Uint32Array(features);
  for (const row of rows) for (const packed of texts[row]!) frequency[featureOf(packed)]! += 1;
  return frequency;
}
