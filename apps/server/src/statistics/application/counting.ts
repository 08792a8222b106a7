import {
  type Contribution, contributionOf, type CountedPlaces, type CountedState, dayCells, type Measure, MEASURES, standingCells,
} from '@yige/domain';
import type { HandlingLeg, Rating, RequestStanding } from '../../requests/index.js';
import type { RequestDay } from '../infrastructure/request-day.entity.js';
import type { CountedRow } from '../infrastructure/summaries.repository.js';
import { LineIds, type SummaryKey } from './line-ids.js';

export interface Counted {
  readonly contribution: Contribution;
  readonly places: CountedPlaces;
}

/** What a request adds, from its rows. */
export function countedOf(row: CountedRow, legs: readonly HandlingLeg[], rating: Rating | null): Counted {
  const state: CountedState = { ...row, legs: [...legs].sort((a, b) => a.seq - b.seq), rating };
  const areas = [row.districtId, row.townId, row.villageId, row.branchId].filter((id) => id !== null);
  return { contribution: contributionOf(state), places: { areas: [...new Set(areas)], grid: row.gridId } };
}

/** The id of a counted request: it lies beside those of its time, as the request itself does. */
export const countedId = ({ generation }: SummaryKey, requestId: string): string => requestId.replaceAll('-', '') + generation.toString(36);

/** Lines of the summaries, summed up before they are written. */
export class Tally {
  private readonly day = new Map<string, RequestDay>();
  private readonly standing = new Map<string, RequestStanding>();
  private readonly ids: LineIds;

  /** @param isCounted which places; all of them unless said otherwise */
  constructor(
    private readonly key: SummaryKey,
    private readonly isCounted: (placeId: string) => boolean = () => true,
  ) {
    this.ids = new LineIds(key);
  }

  /** @param sign -1 takes away what was counted before */
  add({ contribution, places }: Counted, sign: 1 | -1): void {
    for (const { counts, ...cell } of dayCells(contribution, places)) {
      if (!this.isCounted(cell.placeId)) continue;
      const at = `${cell.placeId} ${cell.kind} ${cell.slice} ${cell.period} ${cell.confidential}`;
      let line = this.day.get(at);
      if (!line) this.day.set(at, (line = { id: this.ids.day(cell), ...this.key, ...cell, ...NOTHING }));
      for (const measure in counts) line[measure as Measure] += sign * (counts[measure as Measure] ?? 0);
    }
    for (const cell of standingCells(contribution, places)) {
      if (!this.isCounted(cell.placeId)) continue;
      const at = `${cell.placeId} ${cell.held} ${cell.status} ${cell.tier} ${cell.confidential} ${cell.dueDay}`;
      let line = this.standing.get(at);
      if (!line) this.standing.set(at, (line = { id: this.ids.standing(cell), ...this.key, ...cell, n: 0 }));
      line.n += sign;
    }
  }

  /** How many lines it is about. */
  get size(): number {
    return this.day.size + this.standing.size;
  }

  /** Lines that change something, in the order of their ids, so that two who write the same lines meet in one order. */
  get days(): RequestDay[] {
    return inOrder([...this.day.values()].filter((line) => MEASURES.some((measure) => line[measure] !== 0)));
  }

  get standings(): RequestStanding[] {
    return inOrder([...this.standing.values()].filter((line) => line.n !== 0));
  }
}

const NOTHING = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<(typeof MEASURES)[number], number>;
const inOrder = <Line extends { id: string }>(lines: Line[]): Line[] => lines.sort((a, b) => (a.id < b.id ? -1 : 1));
