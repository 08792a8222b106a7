import type { CalendarDay, CellKind, DayCell, PeriodRun, StandingCell } from '@yige/domain';
import { derivedId } from '../../platform/ids/ids.js';

/** Which summaries: of which district, and which making of them. */
export interface SummaryKey {
  readonly tenantId: string;
  readonly generation: number;
}

/** First and last possible id of lines that lie together. */
export type IdRange = readonly [first: string, last: string];

/** So many signs say of which place and kind a line is. */
const OF_PLACE = 16;
/** What goes on after a period or a day stands after this sign, and before the next. */
const AFTER = '.';
const BEHIND_AFTER = '/';

/**
 * The id of a line is its key. Those of one place and kind begin alike and go on with the day, or with the month in a stretch of its own: lines that are
 * written and read together lie together, and a span of them is one range of the table's own order.
 */
export class LineIds {
  private readonly beginnings = new Map<string, string>();

  constructor(private readonly key: SummaryKey) {}

  /** At most 36 signs: a period has ten, a slice eight. */
  day({ placeId, kind, period, slice, confidential }: Omit<DayCell, 'counts'>): string {
    return `${this.beginning(placeId, stretch(kind, period))}${period}${AFTER}${slice}${confidential ? 1 : 0}`;
  }

  standing({ placeId, held, dueDay, status, tier, confidential }: StandingCell): string {
    return `${this.beginning(placeId, held ? 'held' : 'there')}${dueDay}${AFTER}${derivedId(status, tier, confidential).slice(0, 8)}`;
  }

  days(placeId: string, kind: CellKind, { from, to }: PeriodRun): IdRange {
    const beginning = this.beginning(placeId, stretch(kind, from));
    return [`${beginning}${from}`, `${beginning}${to}${BEHIND_AFTER}`];
  }

  /** What happened at a place, by the day on which somebody has to act. */
  standings(placeId: string): IdRange {
    const beginning = this.beginning(placeId, 'there');
    return [beginning, `${beginning}${LAST_DAY}`];
  }

  private beginning(placeId: string, stretched: string): string {
    const at = `${placeId} ${stretched}`;
    const known = this.beginnings.get(at);
    if (known !== undefined) return known;
    const made = derivedId(this.key.tenantId, this.key.generation, placeId, stretched).slice(0, OF_PLACE);
    this.beginnings.set(at, made);
    return made;
  }
}

const LAST_DAY: CalendarDay = '9999-12-31';
const MONTH_LENGTH = '2026-11'.length;
const stretch = (kind: CellKind, period: string): string => (period.length === MONTH_LENGTH ? `${kind} month` : kind);
