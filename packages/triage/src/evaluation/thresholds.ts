import type { Judged } from './judgement.js';

/** What a threshold would have done: how many it decides without a person, and how many of those rightly. */
export interface ThresholdPoint {
  /** Hundredths of confidence from which on nobody looks. */
  readonly percent: number;
  readonly decided: number;
  readonly right: number;
}

/** In whole numbers, so that whoever reads it sees how few cases a share stands on. From the least to the highest, a hundredth apart. */
export function byThreshold(rows: readonly Judged[], from: number, to: number): ThresholdPoint[] {
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const percent = from + step;
    const decided = rows.filter(({ confidence }) => confidence >= percent / 100);
    return { percent, decided: decided.length, right: decided.filter(({ expected, said }) => expected === said).length };
  });
}

/** What was taken for what. */
export interface Mistaken {
  readonly expected: string;
  readonly said: string;
  readonly n: number;
}

/** The pairs that were taken for each other most often, first the most frequent. What was said of nothing is no mistake for another. */
export function mostMistaken(confusion: Readonly<Record<string, Readonly<Record<string, number>>>>, most: number): Mistaken[] {
  return Object.entries(confusion)
    .flatMap(([expected, line]) => Object.entries(line).map(([said, n]) => ({ expected, said, n })))
    .filter(({ expected, said }) => expected !== said && said !== '')
    .sort((a, b) => b.n - a.n || (`${a.expected}/${a.said}` < `${b.expected}/${b.said}` ? -1 : 1))
    .slice(0, most);
}
