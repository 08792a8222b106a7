import fc from 'fast-check';
import { CALENDAR_2026 } from './calendar-2026.js';
import { shanghaiDay } from './calendar-day.js';
import { dueAt, type Limit } from './deadline.js';
import { calendarFaults, WorkingCalendar, type CalendarYear } from './working-calendar.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const calendar = new WorkingCalendar([CALENDAR_2026]);

/** A moment on a Shanghai clock. */
const shanghai = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const said = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
const due = (start: string, value: number, unit: Limit['unit'], urgency?: 'U0' | 'U1' | 'U2' | 'U3'): string =>
  said(dueAt(shanghai(start), { value, unit }, calendar, urgency === undefined ? {} : { urgency }).at);

describe('dueAt on the calendar of 2026', () => {
  it('counts a make-up Saturday as a workday (acceptance scenario 6)', () => {
    expect(due('2026-02-13 15:00', 1, 'workday')).toBe('2026-02-14 18:00');
    expect(due('2026-02-13 15:00', 4, 'workhour')).toBe('2026-02-14 10:00');
  });

  it('passes over an ordinary weekend', () => {
    expect(due('2026-03-06 15:00', 1, 'workday')).toBe('2026-03-09 18:00');
    expect(due('2026-03-06 15:00', 4, 'workhour')).toBe('2026-03-09 10:00');
  });

  it('passes over nine days of Spring Festival', () => {
    expect(due('2026-02-14 09:00', 1, 'workday')).toBe('2026-02-24 18:00');
  });

  it('does not count the day of the start, whatever its hour', () => {
    expect(due('2026-03-02 00:00', 1, 'workday')).toBe('2026-03-03 18:00');
    expect(due('2026-03-02 23:59', 1, 'workday')).toBe('2026-03-03 18:00');
  });

  it('starts a limit of work hours when work starts', () => {
    expect(due('2026-03-02 07:00', 1, 'workhour')).toBe('2026-03-02 10:00');
    expect(due('2026-03-02 11:30', 1, 'workhour')).toBe('2026-03-02 14:30');
    expect(due('2026-03-02 17:00', 1, 'workhour')).toBe('2026-03-02 18:00');
    expect(due('2026-03-02 18:00', 1, 'workhour')).toBe('2026-03-03 10:00');
  });

  it('moves a natural day that ends on a rest day to the next workday', () => {
    expect(due('2026-03-02 10:00', 3, 'day')).toBe('2026-03-05 18:00');
    expect(due('2026-03-02 10:00', 5, 'day')).toBe('2026-03-09 18:00');
    expect(due('2026-09-01 10:00', 30, 'day')).toBe('2026-10-08 18:00');
  });

  it('runs minutes and hours day and night', () => {
    expect(due('2026-02-16 23:50', 15, 'minute')).toBe('2026-02-17 00:05');
    expect(due('2026-02-16 20:00', 24, 'hour')).toBe('2026-02-17 20:00');
  });

  it('caps danger, and only danger', () => {
    expect(due('2026-03-06 22:00', 24, 'hour', 'U0')).toBe('2026-03-07 00:00');
    expect(due('2026-03-06 22:00', 5, 'workday', 'U1')).toBe('2026-03-07 22:00');
    expect(due('2026-03-06 22:00', 6, 'hour', 'U1')).toBe('2026-03-07 04:00');
    expect(due('2026-03-06 22:00', 15, 'minute', 'U0')).toBe('2026-03-06 22:15');
    expect(due('2026-03-06 22:00', 5, 'workday', 'U2')).toBe('2026-03-13 18:00');
    expect(due('2026-03-06 22:00', 30, 'hour', 'U3')).toBe('2026-03-08 04:00');
  });

  it.each([[0, 'workday'], [-1, 'hour'], [1.5, 'workday'], [0.5, 'day'], [Number.NaN, 'hour'], [Infinity, 'workhour'], [100_001, 'minute']] as const)('refuses %s %s', (value, unit) => {
    expect(() => dueAt(0, { value, unit }, calendar)).toThrow(RangeError);
  });
});

describe('a year that nobody imported', () => {
  const at = (start: string, value: number, unit: Limit['unit'], urgency?: 'U0' | 'U1'): boolean =>
    dueAt(shanghai(start), { value, unit }, calendar, urgency === undefined ? {} : { urgency }).confirmed;

  it('counts Monday to Friday and says that it is not confirmed', () => {
    expect(dueAt(shanghai('2027-01-29 10:00'), { value: 1, unit: 'workday' }, calendar)).toEqual({ at: shanghai('2027-02-01 18:00'), confirmed: false });
  });

  it('is confirmed as long as the limit touches only known days', () => {
    expect(at('2026-12-30 10:00', 1, 'workday')).toBe(true);
    expect(at('2026-12-31 10:00', 1, 'workday')).toBe(false);
    expect(at('2026-12-31 10:00', 4, 'workhour')).toBe(true);
    expect(at('2026-12-31 17:00', 4, 'workhour')).toBe(false);
    expect(at('2025-12-31 18:00', 1, 'workhour')).toBe(true);
    expect(at('2025-12-31 17:59', 1, 'workhour')).toBe(false);
    expect(at('2026-12-31 10:00', 24, 'hour')).toBe(true);
    expect(at('2027-03-01 10:00', 100_000, 'minute')).toBe(true);
  });

  it('is confirmed when the cap decides whatever the holidays will be', () => {
    expect(at('2027-03-01 10:00', 5, 'workday', 'U1')).toBe(true);
    expect(at('2027-03-05 20:00', 1, 'workday', 'U1')).toBe(false);
    expect(at('2027-03-01 18:00', 1, 'workday', 'U1')).toBe(true);
    expect(at('2027-03-05 18:30', 4, 'workhour', 'U1')).toBe(false);
    expect(at('2027-03-05 18:30', 24, 'workhour', 'U1')).toBe(true);
    expect(at('2027-03-05 18:30', 23, 'workhour', 'U1')).toBe(false);
  });
});

describe('dueAt against a slow model', () => {
  /** Walks the clock minute by minute and asks of each whether it counts: slow, and plainly right. */
  function slowly(start: number, limit: Limit, years: readonly CalendarYear[]): number {
    const off = new Set(years.flatMap((year) => year.holidays));
    const on = new Set(years.flatMap((year) => year.makeUpWorkdays));
    const clock = (at: number): Date => new Date(at + 8 * HOUR);
    const works = (at: number): boolean => on.has(shanghaiDay(at)) || (![0, 6].includes(clock(at).getUTCDay()) && !off.has(shanghaiDay(at)));
    const hour = (at: number): number => clock(at).getUTCHours();
    const inOffice = (at: number): boolean => works(at) && ((hour(at) >= 9 && hour(at) < 12) || (hour(at) >= 14 && hour(at) < 18));
    const closing = (at: number): boolean => hour(at) === 18 && clock(at).getUTCMinutes() === 0;
    const firstDay = shanghaiDay(start);
    if (limit.unit === 'workhour') {
      let at = start;
      for (let left = limit.value * 60; left > 0; at += MINUTE) if (inOffice(at)) left -= 1;
      return at;
    }
    const counts = (at: number): boolean => (limit.unit === 'workday' ? works(at) : true);
    let seen = 0;
    for (let at = start; ; at += MINUTE) {
      if (shanghaiDay(at) === firstDay || !closing(at)) continue;
      if (counts(at)) seen += 1;
      if (seen >= limit.value && works(at)) return at;
    }
  }

  const minuteOf2026 = fc.integer({ min: 0, max: 330 * 24 * 60 }).map((minute) => shanghai('2026-01-01 00:00') + minute * MINUTE);
  const someDays = fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 60 }).map((days) => [...new Set(days)].map((day) => shanghaiDay(shanghai('2026-01-01 12:00') + day * 24 * HOUR)));
  const anyYear = fc.tuple(someDays, someDays).map(([holidays, on]): CalendarYear => ({ year: 2026, holidays, makeUpWorkdays: on.filter((day) => !holidays.includes(day)) }));
  const limit = fc.oneof(
    fc.record({ value: fc.integer({ min: 1, max: 40 }), unit: fc.constant('workhour' as const) }),
    fc.record({ value: fc.integer({ min: 1, max: 12 }), unit: fc.constantFrom('workday' as const, 'day' as const) }),
  );

  it('agrees on every start, limit and calendar', () => {
    fc.assert(fc.property(minuteOf2026, limit, anyYear, (start, some, year) => {
      expect(said(dueAt(start, some, new WorkingCalendar([year])).at)).toBe(said(slowly(start, some, [year])));
    }), { numRuns: 150 });
  });

  it('calls confirmed only what no holiday of an unknown year could move', () => {
    const lateIn2026 = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minute) => shanghai('2026-12-01 00:00') + minute * MINUTE);
    const daysOf2027 = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }).map((days) => [...new Set(days)].map((day) => shanghaiDay(shanghai('2027-01-01 12:00') + day * 24 * HOUR)));
    const year2027 = fc.tuple(daysOf2027, daysOf2027).map(([holidays, on]): CalendarYear => ({ year: 2027, holidays, makeUpWorkdays: on.filter((day) => !holidays.includes(day)) }));
    const some = fc.tuple(limit, fc.constantFrom('U0' as const, 'U1' as const, 'U2' as const, 'U3' as const));
    fc.assert(fc.property(lateIn2026, some, year2027, (start, [given, urgency], year) => {
      const unknown = dueAt(start, given, calendar, { urgency });
      const known = dueAt(start, given, new WorkingCalendar([CALENDAR_2026, year]), { urgency });
      expect(known.confirmed).toBe(true);
      if (unknown.confirmed) expect(known.at).toBe(unknown.at);
    }), { numRuns: 500 });
  });

  it('counts minutes and hours by the clock on the wall, on every day alike', () => {
    fc.assert(fc.property(minuteOf2026, fc.integer({ min: 1, max: 2_000 }), anyYear, (start, value, year) => {
      const working = new WorkingCalendar([year]);
      expect(dueAt(start, { value, unit: 'minute' }, working)).toEqual({ at: start + value * MINUTE, confirmed: true });
      expect(dueAt(start, { value, unit: 'hour' }, working)).toEqual({ at: start + value * HOUR, confirmed: true });
    }));
  });

  it('never lets a later start be due earlier, nor a longer limit', () => {
    fc.assert(fc.property(minuteOf2026, fc.integer({ min: 0, max: 20_000 }), limit, anyYear, (start, later, some, year) => {
      const working = new WorkingCalendar([year]);
      const first = dueAt(start, some, working).at;
      expect(dueAt(start + later * MINUTE, some, working).at).toBeGreaterThanOrEqual(first);
      expect(dueAt(start, { ...some, value: some.value + 1 }, working).at).toBeGreaterThanOrEqual(first);
      expect(first).toBeGreaterThan(start);
    }));
  });
});

describe('calendar data', () => {
  const year = (change: Partial<CalendarYear>): CalendarYear => ({ year: 2027, holidays: [], makeUpWorkdays: [], ...change });

  it('is sound for 2026 as announced: 33 days off, 6 weekend days of work', () => {
    expect(calendarFaults([CALENDAR_2026])).toEqual([]);
    expect(CALENDAR_2026.holidays).toHaveLength(33);
    for (const day of CALENDAR_2026.makeUpWorkdays) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
  });

  it.each([
    ['a day that does not exist', [year({ holidays: ['2027-02-29'] })], 'NOT_A_DAY'],
    ['another spelling', [year({ holidays: ['2027/2/1'] })], 'NOT_A_DAY'],
    ['a day of another year', [year({ makeUpWorkdays: ['2026-02-14'] })], 'OTHER_YEAR'],
    ['a day both off and on', [year({ holidays: ['2027-02-06'], makeUpWorkdays: ['2027-02-06'] })], 'BOTH_OFF_AND_ON'],
    ['a year given twice', [year({}), year({})], 'TWICE'],
  ])('refuses %s', (_, years, code) => {
    expect(calendarFaults(years).map((fault) => fault.code)).toEqual([code]);
    expect(() => new WorkingCalendar(years)).toThrow(code);
  });

  it('refuses hours that are empty, cross or run backwards', () => {
    const bad = [[], [{ from: 600, to: 600 }], [{ from: 540, to: 720 }, { from: 700, to: 1080 }], [{ from: 0, to: 1441 }]];
    for (const spans of bad) expect(calendarFaults([], spans).map((fault) => fault.code)).toEqual(['BAD_HOURS']);
  });

  it('allows work around the clock, in spans that touch', () => {
    const always = new WorkingCalendar([CALENDAR_2026], [{ from: 0, to: 720 }, { from: 720, to: 1440 }]);
    expect(said(dueAt(shanghai('2026-03-06 22:30'), { value: 3, unit: 'workhour' }, always).at)).toBe('2026-03-09 01:30');
  });

  it('ends days when its own last span ends', () => {
    const early = new WorkingCalendar([CALENDAR_2026], [{ from: 480, to: 720 }]);
    expect(said(dueAt(shanghai('2026-03-02 10:00'), { value: 1, unit: 'workday' }, early).at)).toBe('2026-03-03 12:00');
    expect(said(dueAt(shanghai('2026-03-02 10:00'), { value: 4, unit: 'workhour' }, early).at)).toBe('2026-03-03 10:00');
  });
});
