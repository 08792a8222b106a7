import type { SupervisionLevel } from '@yige/domain';

/** A reminder is no card (domain.md 3.6). */
export const CARD_LEVELS = ['yellow', 'red'] as const satisfies readonly SupervisionLevel[];
export type CardLevel = (typeof CARD_LEVELS)[number];
