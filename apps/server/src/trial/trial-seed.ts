/** The seed of the district that everybody gets who does not ask for another: posters printed yesterday still fit. */
export const DEFAULT_SEED = 'yige';
