/**
 * Milliseconds before another try of a transaction: doubles from 10, spread by half to either side so that rivals do not meet again.
 * @param chance from 0 to below 1
 */
export const retryDelay = (tries: number, chance: number): number => 5 * 2 ** tries * (0.5 + chance);
