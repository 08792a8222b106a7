/** A share in whole percent; of nothing it is unknown. */
export const percentOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 100));

/** Below this a share says more about chance than about what sorts. */
export const LEAST_TO_JUDGE = 20;
