import { calendarDaysBetween, clockState, eveningAfter, formatInstant, fromFieldText, spanOf, toFieldText, usedShare } from './time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (iso: string): number => Date.parse(iso);

describe('spanOf', () => {
  it.each([
    [20_000, { count: 1, unit: 'minutes' }],
    [59 * MINUTE, { count: 59, unit: 'minutes' }],
    [HOUR, { count: 1, unit: 'hours' }],
    [47 * HOUR + 59 * MINUTE, { count: 47, unit: 'hours' }],
    [48 * HOUR, { count: 2, unit: 'days' }],
    [71 * HOUR, { count: 2, unit: 'days' }],
  ])('tells %d ms as %o', (ms, words) => {
    expect(spanOf(ms)).toEqual(words);
  });
});

describe('clockState', () => {
  const [from, due] = ['2026-11-22T00:00:00Z', '2026-11-22T04:00:00Z'];

  it.each([
    ['2026-11-22T02:59:59Z', 'calm'],
    ['2026-11-22T03:00:00Z', 'soon'],
    ['2026-11-22T04:00:00Z', 'soon'],
    ['2026-11-22T04:00:01Z', 'overdue'],
  ])('is at %s %s', (now, state) => {
    expect(clockState(from, due, at(now))).toBe(state);
  });

  it('never uses more than the whole of a limit, nor less than nothing', () => {
    expect(usedShare(from, due, at('2026-11-21T00:00:00Z'))).toBe(0);
    expect(usedShare(from, due, at('2026-11-22T01:00:00Z'))).toBe(0.25);
    expect(usedShare(from, due, at('2026-12-01T00:00:00Z'))).toBe(1);
    expect(usedShare(due, due, at(due))).toBe(1);
  });
});

describe('moments', () => {
  it('are told in the zone of the district, wherever the reader sits', () => {
    expect(formatInstant('2026-11-21T16:30:00Z', 'minute', 'zh-CN')).toBe('11月22日 00:30');
    expect(formatInstant('2026-11-21T16:30:00Z', 'minute', 'en')).toBe('22 Nov 00:30');
  });

  it('are counted in days by the calendar of the district', () => {
    expect(calendarDaysBetween('2026-11-21T15:59:00Z', at('2026-11-21T16:01:00Z'))).toBe(1);
    expect(calendarDaysBetween('2026-11-21T16:01:00Z', at('2026-11-22T15:59:00Z'))).toBe(0);
    expect(calendarDaysBetween('2026-11-22T16:30:00Z', at('2026-11-22T10:00:00Z'))).toBe(-1);
  });
});

describe('the text of a date-and-time field', () => {
  it('is in the zone of the district both ways', () => {
    expect(toFieldText('2026-11-21T16:30:00Z')).toBe('2026-11-22T00:30');
    expect(fromFieldText('2026-11-22T00:30')).toBe('2026-11-21T16:30:00.000Z');
  });

  it('is no moment while something is missing', () => {
    expect(fromFieldText('')).toBeNull();
    expect(fromFieldText('2026-11-22')).toBeNull();
  });

  it('offers the end of a day after so many days', () => {
    expect(eveningAfter('2026-11-21T16:30:00Z', 3)).toBe('2026-11-25T18:00');
  });
});
