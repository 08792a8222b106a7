import { isAwayOn, weekdayOf } from './days.js';

describe('days of the duty plan', () => {
  it.each([
    ['2026-11-22', 0],
    ['2026-11-23', 1],
    ['2027-01-01', 5],
  ])('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it.each([
    ['the whole day', '2026-11-22T16:00:00Z', '2026-11-23T16:00:00Z', true],
    ['its last hour', '2026-11-23T15:00:00Z', '2026-11-25T00:00:00Z', true],
    ['until its first minute', '2026-11-20T00:00:00Z', '2026-11-22T16:01:00Z', true],
    ['until it begins', '2026-11-20T00:00:00Z', '2026-11-22T16:00:00Z', false],
    ['from its end', '2026-11-23T16:00:00Z', '2026-11-25T00:00:00Z', false],
  ])('counts who is away %s', (_, from, to, away) => {
    expect(isAwayOn('2026-11-23', { from, to })).toBe(away);
  });
});
