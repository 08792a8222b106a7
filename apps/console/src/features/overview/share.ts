/** Below this a percentage says more about chance than about the work. */
export const LEAST_FOR_SHARE = 20;

/** A share in whole percent, or null when there are too few to speak of shares. */
export function percentOf(part: number, whole: number): number | null {
  return whole < LEAST_FOR_SHARE ? null : Math.round((part / whole) * 100);
}
