import { createRequire } from 'node:module';
import type { CalendarYear } from '@yige/domain';

const require = createRequire(import.meta.url);

interface ChineseDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** Both stand in every yearly notice: a year without them is known in part only, such as the first days of one that is not announced yet. */
const IN_EVERY_NOTICE = ['01-01', '10-01'];

/**
 * The years that the library knows as the State Council announced them. Asked as data and not through its functions, since those answer
 * for a year that they do not know as if nothing in it were special.
 */
export function knownYears(): CalendarYear[] {
  const { holidays, workdays } = require('chinese-days/dist/chinese-days.json') as ChineseDays;
  const years = [...new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))))];
  const of = (days: Readonly<Record<string, string>>, year: number): string[] => Object.keys(days).filter((day) => day.startsWith(`${year}-`)).sort();
  return years
    .filter((year) => IN_EVERY_NOTICE.every((day) => holidays[`${year}-${day}`] !== undefined))
    .map((year) => ({ year, holidays: of(holidays, year), makeUpWorkdays: of(workdays, year) }));
}
