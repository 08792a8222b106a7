import type { RequestStatus, Tier } from '../requests/request-vocabulary.js';
import type { Contribution } from './contribution.js';
import { type Counts, MATTER_MEASURES } from './measures.js';

/** By tier and by matter for each day and month, so that a year has few rows; by unit for each day. */
export type CellKind = 'tier' | 'matter' | 'unit';

/** One line of the day summaries. */
export interface DayCell {
  readonly placeId: string;
  readonly kind: CellKind;
  /** Tier, or code of the matter; empty for a unit, and for what nobody has sorted. */
  readonly slice: string;
  /** `2026-11-22`, or `2026-11` for a month. */
  readonly period: string;
  readonly confidential: boolean;
  readonly counts: Counts;
}

/** One line of what stands now. */
export interface StandingCell {
  readonly placeId: string;
  /** The place has it, as a unit; else it happened there. */
  readonly held: boolean;
  readonly status: RequestStatus;
  readonly tier: Tier;
  readonly confidential: boolean;
  /** Day on which somebody here has to act; empty when nobody here has. */
  readonly dueDay: string;
}

/** Where a request is counted: the organisation as it was on arrival, or as it was corrected. */
export interface CountedPlaces {
  /** District, town, village and branch, as far as they are known. */
  readonly areas: readonly string[];
  readonly grid: string | null;
}

/** The lines to which a request adds. */
export function dayCells({ tier, matterCode, confidential, days, units }: Contribution, { areas, grid }: CountedPlaces): DayCell[] {
  const cells: DayCell[] = [];
  for (const [day, counts] of Object.entries(days)) {
    const ofMatter: { [M in (typeof MATTER_MEASURES)[number]]?: number } = {};
    for (const measure of MATTER_MEASURES) if (counts[measure] !== undefined) ofMatter[measure] = counts[measure];
    const isOfMatter = Object.keys(ofMatter).length > 0;
    const slices = { tier: { kind: 'tier', slice: String(tier) }, matter: { kind: 'matter', slice: matterCode ?? '' } } as const;
    for (const period of [day, day.slice(0, 7)]) {
      for (const placeId of areas) {
        cells.push({ placeId, ...slices.tier, period, confidential, counts });
        if (isOfMatter) cells.push({ placeId, ...slices.matter, period, confidential, counts: ofMatter });
      }
      if (grid !== null) cells.push({ placeId: grid, ...slices.tier, period, confidential, counts });
    }
  }
  for (const [placeId, ofUnit] of Object.entries(units)) {
    for (const [day, counts] of Object.entries(ofUnit)) cells.push({ placeId, kind: 'unit', slice: '', period: day, confidential, counts });
  }
  return cells;
}

/** The lines in which a request stands now. */
export function standingCells({ tier, confidential, standing }: Contribution, { areas, grid }: CountedPlaces): StandingCell[] {
  const line = { status: standing.status, tier, confidential, dueDay: standing.dueDay ?? '' };
  const places = grid === null ? areas : [...areas, grid];
  return [...places.map((placeId) => ({ ...line, placeId, held: false })), { ...line, placeId: standing.unitId, held: true }];
}
