/**
 * Milliseconds until work that failed is tried again: doubles from 2 s to about 4 min, spread by a quarter to either side so that what
 * failed together does not come back together.
 * @param attempts how often it failed, from 1
 * @param chance from 0 to below 1
 */
export const postponement = (attempts: number, chance: number): number => Math.round(1_000 * 2 ** attempts * (0.75 + chance / 2));
