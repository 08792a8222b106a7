import { type CalendarDay, calendarFaults, type CalendarYear } from '@yige/domain';

export const CALENDAR_LINE_FAULTS = ['notADay', 'neitherWorkNorRest', 'twice', 'empty'] as const;
export interface CalendarLineFault {
  /** From 1; 0 for the file as a whole. */
  readonly line: number;
  readonly fault: (typeof CALENDAR_LINE_FAULTS)[number];
}

export type ReadCalendar = { readonly years: readonly CalendarYear[] } | { readonly faults: readonly CalendarLineFault[] };

const WORK = new Map([['1', true], ['true', true], ['是', true], ['0', false], ['false', false], ['否', false]]);
const HEADER = /^date,/i;

/**
 * Reads `date,isWorkday,name` (`2027-01-01,0,元旦`), one day a line, with or without a heading. A year that is named at all is taken as
 * known whole, so ordinary weekdays and weekends may be left out. The name is for whoever reads the file. All faults are told at once.
 */
export function readCalendarCsv(text: string): ReadCalendar {
  const faults: CalendarLineFault[] = [];
  const days = new Map<CalendarDay, boolean>();
  text.replace(/^\uFEFF/, '').split(/\r?\n/).forEach((content, index) => {
    if (content.trim() === '' || (index === 0 && HEADER.test(content))) return;
    const line = index + 1;
    const [day = '', flag = ''] = content.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const isWorkday = WORK.get(flag.toLowerCase());
    if (!isDay(day)) faults.push({ line, fault: 'notADay' });
    else if (isWorkday === undefined) faults.push({ line, fault: 'neitherWorkNorRest' });
    else if (days.has(day)) faults.push({ line, fault: 'twice' });
    else days.set(day, isWorkday);
  });
  if (faults.length === 0 && days.size === 0) faults.push({ line: 0, fault: 'empty' });
  return faults.length > 0 ? { faults } : { years: yearsOf(days) };
}

function yearsOf(days: ReadonlyMap<CalendarDay, boolean>): CalendarYear[] {
  const years = [...new Set([...days.keys()].map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b);
  return years.map((year) => {
    const named = [...days].filter(([day]) => day.startsWith(`${year}-`)).sort();
    return {
      year,
      holidays: named.flatMap(([day, works]) => (works ? [] : [day])),
      makeUpWorkdays: named.flatMap(([day, works]) => (works && isWeekend(day) ? [day] : [])),
    };
  });
}

/** As the calendar itself judges a day. */
const isDay = (day: string): boolean => calendarFaults([{ year: Number(day.slice(0, 4)), holidays: [day], makeUpWorkdays: [] }]).length === 0;
const isWeekend = (day: CalendarDay): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
