/** The features of one text: number and count in one, four bytes each, so that ten thousand letters fit in memory while they are learnt. */
export type PackedFeatures = Uint32Array;

/** Bits for the number of a feature; the bits above hold how often it stands in the text. */
export const FEATURE_BITS = 22;
/** Largest count that is told apart. */
export const MOST_COUNTED = 1023;

const MASK = (1 << FEATURE_BITS) - 1;

export const featureOf = (packed: number): number => packed & MASK;
export const countOf = (packed: number): number => packed >>> FEATURE_BITS;
