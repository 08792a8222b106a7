/** So many have to be counted before a percentage means anything; below it k of n is shown, and nothing is compared (domain.md 4.1). */
export const FEWEST_FOR_PERCENT = 20;
/** 95 % */
const Z = 1.96;

export interface Share {
  readonly k: number;
  readonly n: number;
  /** With one decimal; null below {@link FEWEST_FOR_PERCENT}: show "k/n". */
  readonly percent: number | null;
  /** Between which percentages the true share lies, 19 times of 20 (Wilson); null when nothing was counted. */
  readonly interval: { readonly from: number; readonly to: number } | null;
}

/** A share that is honest about small numbers. `k` may be larger than `n` where the two are counted on different days: then it has no interval. */
export function shareOf(k: number, n: number): Share {
  return { k, n, percent: n < FEWEST_FOR_PERCENT ? null : oneDecimal((100 * k) / n), interval: n <= 0 || k < 0 || k > n ? null : wilson(k, n) };
}

function wilson(k: number, n: number): { from: number; to: number } {
  const p = k / n;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { from: oneDecimal(100 * Math.max(0, middle - half)), to: oneDecimal(100 * Math.min(1, middle + half)) };
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
