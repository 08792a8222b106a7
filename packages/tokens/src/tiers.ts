import type { ColourRole } from './tokens.js';

/** A tier is told by shape as well as by colour, the same on board, map, chart and paper. */
export interface TierMark {
  readonly colour: ColourRole;
  readonly tint: ColourRole;
  readonly shape: 'dot' | 'linkedDots' | 'building';
  /** Inside of a 24 × 24 `<svg>`; `currentColor` is the tier's colour. */
  readonly drawing: string;
}

const STROKE = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';

export const TIER_MARKS: Readonly<Record<1 | 2 | 3, TierMark>> = {
  1: { colour: 'vermilion', tint: 'vermilionTint', shape: 'dot', drawing: '<circle cx="12" cy="12" r="5.5" fill="currentColor"/>' },
  2: {
    colour: 'amber',
    tint: 'amberTint',
    shape: 'linkedDots',
    drawing: `<path d="M9.5 12h5" ${STROKE}/><circle cx="6" cy="12" r="4" fill="currentColor"/><circle cx="18" cy="12" r="4" fill="currentColor"/>`,
  },
  3: {
    colour: 'river',
    tint: 'riverTint',
    shape: 'building',
    drawing: `<path d="M5 20V6.5L12 4l7 2.5V20M3.5 20h17M9.5 20v-4h5v4M9 9.5h1.5M13.5 9.5H15M9 12.75h1.5M13.5 12.75H15" ${STROKE}/>`,
  },
};
