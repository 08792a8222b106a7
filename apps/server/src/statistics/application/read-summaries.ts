import { Injectable } from '@nestjs/common';
import {
  type CalendarDay, type CellKind, endOfMonth, MEASURES, type Measure, OPEN_STATUSES, type RequestStatus, runOfDays, runsOfMonths, SETTLED_NEXT_DAY, shownCount, type Tier,
} from '@yige/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Reads } from '../../platform/database/reads.js';
import { RequestStanding } from '../../requests/index.js';
import { RequestDay } from '../infrastructure/request-day.entity.js';
import { SummaryState } from '../infrastructure/summary-state.entity.js';
import { type IdRange, LineIds } from './line-ids.js';

/** From one day to another, both included. */
export interface Span {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** The last day is today: of what happens, nothing stands under a later one. */
  readonly toNow?: boolean;
}

/** Which summaries of a district are read, and when they were made; null while they are made for the first time. */
export interface Edition {
  readonly tenantId: string;
  readonly generation: number | null;
  readonly builtAt: number | null;
}

/** Whose summaries are read, and by whom. */
export interface Reading extends Edition {
  readonly placeIds: readonly string[];
  /** Sees confidential requests themselves, and so also few of them in a cell. */
  readonly maySeeConfidential: boolean;
}

export type AllCounts = Record<Measure, number>;
export interface CountedLine {
  readonly placeId: string;
  readonly slice: string;
  readonly period: string;
  readonly counts: AllCounts;
}
export interface OpenAndLate {
  readonly count: number;
  /** How many of them were due before the day that was asked about. */
  readonly late: number;
}
/** Open requests of one status and tier. */
export interface StandingLine extends OpenAndLate {
  readonly status: RequestStatus;
  readonly tier: Tier;
}

type Grouping = 'placeId' | 'slice' | 'period';
const COLUMN: Readonly<Record<Grouping, string>> = { placeId: 'd.place_id', slice: 'd.slice', period: 'd.period' };
const STANDING_COLUMN = { status: 's.status', tier: 's.tier', placeId: 's.place_id' } as const;
type Raw = Record<string, string | number | boolean | null>;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Reads sums of the summaries. A cell with few confidential matters is not shown to those who may not see them. */
@Injectable()
export class ReadSummaries {
  constructor(private readonly reads: Reads) {}

  /**
   * Sums over days, grouped. Whole months are read as such, but where days are asked for; a month that still runs is one, where only what has happened is summed.
   * @param measures which are summed; the others stand with 0
   */
  async days(reading: Reading, kind: CellKind, span: Span, by: readonly Grouping[], measures: readonly Measure[] = MEASURES): Promise<CountedLine[]> {
    const runs = kind === 'unit' || by.includes('period') ? runOfDays(span.from, span.to) : runsOfMonths(span.from, span.toNow === true && !measures.some(isOfLimit) ? endOfMonth(span.to) : span.to);
    if (reading.generation === null || reading.placeIds.length === 0 || runs.length === 0) return [];
    const ids = new LineIds({ tenantId: reading.tenantId, generation: reading.generation });
    const query = this.reads.manager.createQueryBuilder(RequestDay, 'd').select('d.confidential', 'confidential').where('d.tenant_id = :tenantId', { tenantId: reading.tenantId });
    within(query, reading.placeIds.flatMap((placeId) => runs.map((run) => ids.days(placeId, kind, run))));
    for (const measure of measures) query.addSelect(`SUM(d.${snake(measure)})`, measure);
    query.groupBy('d.confidential');
    for (const one of by) query.addSelect(COLUMN[one], one).addGroupBy(COLUMN[one]);
    return veiled(await query.getRawMany<Raw>(), reading.maySeeConfidential, by);
  }

  /**
   * What is open now, by status and tier.
   * @param day what was due before it is late
   */
  async standing(reading: Reading, day: CalendarDay): Promise<StandingLine[]> {
    const rows = await this.standingRows(reading, day, ['status', 'tier']);
    return rows.map((row) => ({ status: row['status'] as RequestStatus, tier: Number(row['tier']) as Tier, ...counted(row) }));
  }

  /** What is open now at each place. */
  async standingAt(reading: Reading, day: CalendarDay): Promise<(OpenAndLate & { readonly placeId: string })[]> {
    const rows = await this.standingRows(reading, day, ['placeId']);
    return rows.map((row) => ({ placeId: String(row['placeId']), ...counted(row) }));
  }

  /** Grouped by no more than is asked for: in the database a short key costs half of a long one. */
  private async standingRows(reading: Reading, day: CalendarDay, by: readonly (keyof typeof STANDING_COLUMN)[]): Promise<Raw[]> {
    if (reading.generation === null || reading.placeIds.length === 0) return [];
    const ids = new LineIds({ tenantId: reading.tenantId, generation: reading.generation });
    const query = this.reads.manager
      .createQueryBuilder(RequestStanding, 's')
      .select('s.confidential', 'confidential').addSelect('SUM(s.n)', 'n')
      .addSelect("SUM(CASE WHEN s.due_day <> '' AND s.due_day < :day THEN s.n ELSE 0 END)", 'late')
      .where('s.tenant_id = :tenantId AND s.status IN (:...open)', { tenantId: reading.tenantId, open: OPEN_STATUSES, day })
      .groupBy('s.confidential');
    for (const one of by) query.addSelect(STANDING_COLUMN[one], one).addGroupBy(STANDING_COLUMN[one]);
    within(query, reading.placeIds.map((placeId) => ids.standings(placeId)));
    const rows = await query.getRawMany<Raw>();
    const confidentialAt = sums(rows.filter((row) => isTrue(row['confidential'])), (row) => String(row['placeId'] ?? ''));
    return rows.filter((row) => !isTrue(row['confidential']) || shownCount({ plain: 0, confidential: confidentialAt.get(String(row['placeId'] ?? '')) ?? 0 }, reading.maySeeConfidential) > 0);
  }

  /** Asked once for all that is read together: what is of one edition fits together. */
  async edition(tenantId: string): Promise<Edition> {
    const state = await this.reads.manager.findOneBy(SummaryState, { tenantId });
    return { tenantId, generation: state?.active ?? null, builtAt: state?.builtAt ?? null };
  }
}

/** Lines that lie together are read along the table's own order: a look into an index for each of them would cost more than adding them up. */
function within<Line extends ObjectLiteral>(query: SelectQueryBuilder<Line>, ranges: readonly IdRange[]): void {
  const bounds = Object.fromEntries(ranges.flatMap(([first, last], n) => [[`first${n}`, first], [`last${n}`, last]]));
  query.andWhere(`(${ranges.map((_, n) => `${query.alias}.id BETWEEN :first${n} AND :last${n}`).join(' OR ')})`, bounds);
}

function veiled(rows: readonly Raw[], maySee: boolean, by: readonly Grouping[]): CountedLine[] {
  const lines = new Map<string, { line: Omit<CountedLine, 'counts'>; plain: Raw | undefined; confidential: Raw | undefined }>();
  for (const row of rows) {
    const [placeId, slice, period] = (['placeId', 'slice', 'period'] as const).map((one) => (by.includes(one) ? String(row[one]) : '')) as [string, string, string];
    const key = [placeId, slice, period].join(' ');
    const entry = lines.get(key) ?? { line: { placeId, slice, period }, plain: undefined, confidential: undefined };
    entry[isTrue(row['confidential']) ? 'confidential' : 'plain'] = row;
    lines.set(key, entry);
  }
  const cell = (row: Raw | undefined, measure: Measure): number => Number(row?.[measure] ?? 0);
  return [...lines.values()].map(({ line, plain, confidential }) => ({
    ...line,
    counts: Object.fromEntries(MEASURES.map((measure) => [measure, shownCount({ plain: cell(plain, measure), confidential: cell(confidential, measure) }, maySee)])) as AllCounts,
  }));
}

function sums(rows: readonly Raw[], keyOf: (row: Raw) => string): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + Number(row['n']));
  return totals;
}

/** Limits stand under the day on which they end, which may be to come. */
const isOfLimit = (measure: Measure): boolean => SETTLED_NEXT_DAY.includes(measure);
const counted = (row: Raw): OpenAndLate => ({ count: Number(row['n']), late: Number(row['late']) });
const isTrue = (value: Raw[string] | undefined): boolean => value === true || Number(value) === 1;

/** All counts of lines together. */
export function totalOf(lines: readonly CountedLine[], where: (line: CountedLine) => boolean = () => true): AllCounts {
  const total = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as AllCounts;
  for (const { counts } of lines.filter(where)) for (const measure of MEASURES) total[measure] += counts[measure];
  return total;
}
