import { CALENDAR_2026, calendarFaults, WorkingCalendar } from '@yige/domain';
import { knownYears } from './known-years.js';

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

describe('knownYears', () => {
  const years = knownYears();
  const calendar = new WorkingCalendar(years);

  it('knows 2019 to 2026 without a fault, and does not pretend to know 2027', () => {
    expect(calendarFaults(years)).toEqual([]);
    const known = years.map(({ year }) => year);
    for (let year = 2019; year <= 2026; year++) expect(known).toContain(year);
    for (const year of [2003, 2027, 2028]) expect(known).not.toContain(year);
  });

  it('says of 2026 what the State Council announced', () => {
    const { holidays, makeUpWorkdays } = years.find(({ year }) => year === 2026)!;
    expect(holidays).toEqual(CALENDAR_2026.holidays);
    expect(makeUpWorkdays).toEqual(CALENDAR_2026.makeUpWorkdays);
  });

  it.each([
    ['2019-05-02', false, 'the longer Labour Day of 2019'],
    ['2019-05-05', true, 'its make-up Sunday'],
    ['2020-01-31', false, 'the Spring Festival that was prolonged'],
    ['2020-10-08', false, 'Mid-Autumn within the National Day week'],
    ['2021-02-07', true, 'a make-up Sunday'],
    ['2022-10-08', true, 'a make-up Saturday'],
    ['2023-06-25', true, 'a make-up Sunday'],
    ['2024-02-09', true, 'New Year\'s Eve, which 2024 did not give'],
    ['2025-01-28', false, 'New Year\'s Eve, which 2025 gave'],
    ['2026-02-14', true, 'acceptance scenario 6: a make-up Saturday'],
    ['2026-02-23', false, 'the ninth day of Spring Festival'],
    ['2027-02-05', true, 'a Friday of a year that nobody announced'],
    ['2027-10-01', true, 'National Day of such a year'],
    ['2027-10-02', false, 'a Saturday of such a year'],
  ])('says of %s that it is work: %s (%s)', (day, works) => {
    expect(calendar.isWorkday(dayNumber(day))).toBe(works);
    expect(calendar.isConfirmed(dayNumber(day))).toBe(!day.startsWith('2027'));
  });
});
