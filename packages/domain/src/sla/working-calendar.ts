import { dayName, weekday, type CalendarDay } from './calendar-day.js';

/** One year of the State Council's yearly notice on holidays and make-up workdays (调休), as the district imports it. */
export interface CalendarYear {
  readonly year: number;
  /** Days off, weekends inside a holiday included or not: a weekend is off anyway. */
  readonly holidays: readonly CalendarDay[];
  /** Weekend days on which everybody works. */
  readonly makeUpWorkdays: readonly CalendarDay[];
}

/** A stretch of work inside a day, in minutes after midnight in Shanghai. */
export interface WorkSpan {
  readonly from: number;
  readonly to: number;
}

/** 9:00–12:00 and 14:00–18:00 (decisions.md "Time"); a setting. */
export const DEFAULT_WORK_SPANS: readonly WorkSpan[] = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 14 * 60, to: 18 * 60 },
];

export type CalendarFaultCode = 'NOT_A_DAY' | 'OTHER_YEAR' | 'BOTH_OFF_AND_ON' | 'TWICE' | 'BAD_HOURS';
export interface CalendarFault {
  readonly code: CalendarFaultCode;
  /** The day, year or hours at fault, as given. */
  readonly subject: string;
}

/**
 * Which days and hours are work. A year that nobody imported counts Monday to Friday and is answered as unconfirmed,
 * because its holidays are not known yet (domain.md 3.2). Throws RangeError on data that `calendarFaults` objects to.
 */
export class WorkingCalendar {
  readonly spans: readonly WorkSpan[];
  private readonly covered: ReadonlySet<number>;
  private readonly off: ReadonlySet<CalendarDay>;
  private readonly on: ReadonlySet<CalendarDay>;

  constructor(years: readonly CalendarYear[], spans: readonly WorkSpan[] = DEFAULT_WORK_SPANS) {
    const fault = calendarFaults(years, spans)[0];
    if (fault !== undefined) throw new RangeError(`calendar: ${fault.code} ${fault.subject}`);
    this.spans = spans;
    this.covered = new Set(years.map((year) => year.year));
    this.off = new Set(years.flatMap((year) => year.holidays));
    this.on = new Set(years.flatMap((year) => year.makeUpWorkdays));
  }

  /** @param dayNumber days since 1970-01-01 in Shanghai */
  isWorkday(dayNumber: number): boolean {
    const day = dayName(dayNumber);
    return this.on.has(day) || (weekday(dayNumber) <= 5 && !this.off.has(day));
  }

  /** Whether the year of this day was imported, so that its answer is certain. */
  isConfirmed(dayNumber: number): boolean {
    return this.covered.has(Number(dayName(dayNumber).slice(0, 4)));
  }

  /** Minute of the day at which work, and with it a limit in days, ends. */
  get closingMinute(): number {
    return this.spans[this.spans.length - 1]?.to ?? 0;
  }
}

/** What is wrong with imported calendar data; empty when it can be used. */
export function calendarFaults(years: readonly CalendarYear[], spans: readonly WorkSpan[] = DEFAULT_WORK_SPANS): CalendarFault[] {
  return [...repeatedYears(years), ...years.flatMap(yearFaults), ...spanFaults(spans)];
}

function yearFaults(year: CalendarYear): CalendarFault[] {
  const faults: CalendarFault[] = [];
  const off = new Set(year.holidays);
  for (const day of [...year.holidays, ...year.makeUpWorkdays]) {
    if (!isDay(day)) faults.push({ code: 'NOT_A_DAY', subject: day });
    else if (Number(day.slice(0, 4)) !== year.year) faults.push({ code: 'OTHER_YEAR', subject: day });
  }
  for (const day of year.makeUpWorkdays) if (off.has(day)) faults.push({ code: 'BOTH_OFF_AND_ON', subject: day });
  return faults;
}

function repeatedYears(years: readonly CalendarYear[]): CalendarFault[] {
  const seen = new Set<number>();
  const faults: CalendarFault[] = [];
  for (const { year } of years) {
    if (seen.has(year)) faults.push({ code: 'TWICE', subject: String(year) });
    seen.add(year);
  }
  return faults;
}

function spanFaults(spans: readonly WorkSpan[]): CalendarFault[] {
  const bad = spans.filter((span, index) => !(span.from >= (spans[index - 1]?.to ?? 0) && span.to > span.from && span.to <= 1440));
  if (spans.length === 0) return [{ code: 'BAD_HOURS', subject: '' }];
  return bad.map((span) => ({ code: 'BAD_HOURS', subject: `${span.from}-${span.to}` }));
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
