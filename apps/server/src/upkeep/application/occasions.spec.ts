import { nextOccasions, occasionOf } from './occasions.js';

const at = (shanghai: string): number => Date.parse(`${shanghai}+08:00`);
const said = (now: string): string[] => nextOccasions(at(now)).map(({ id, dueAt }) => `${id} ${new Date(dueAt + 8 * 3_600_000).toISOString().slice(0, 16)}`);

describe('nextOccasions', () => {
  it('should be the coming night at three in Shanghai, and the coming full hour', () => {
    expect(said('2026-11-22T02:59:59')).toEqual(['orphans-2026-11-22 2026-11-22T03:00', 'clearing-2026-11-21T19 2026-11-22T03:00']);
    expect(said('2026-11-22T03:00:00')).toEqual(['orphans-2026-11-23 2026-11-23T03:00', 'clearing-2026-11-21T20 2026-11-22T04:00']);
    expect(said('2026-12-31T23:30:00')).toEqual(['orphans-2027-01-01 2027-01-01T03:00', 'clearing-2026-12-31T16 2027-01-01T00:00']);
  });

  it('should be the coming Monday at four in Shanghai for what comes once a week', () => {
    const weekly = (now: string): string => {
      const { id, dueAt } = occasionOf({ id: 'lesson', every: 'week', run: () => Promise.resolve({}) }, at(now));
      return `${id} ${new Date(dueAt + 8 * 3_600_000).toISOString().slice(0, 16)}`;
    };
    expect(weekly('2026-11-23T03:59:59')).toBe('lesson@2026-11-23 2026-11-23T04:00');
    for (const now of ['2026-11-23T04:00:00', '2026-11-26T12:00:00', '2026-11-29T23:59:59', '2026-11-30T00:00:00']) expect(weekly(now)).toBe('lesson@2026-11-30 2026-11-30T04:00');
    expect(weekly('2026-12-31T12:00:00')).toBe('lesson@2027-01-04 2027-01-04T04:00');
  });

  it('should name each hour and each night differently over a year', () => {
    const start = at('2026-01-01T00:30:00');
    const all = Array.from({ length: 365 * 24 }, (_, hour) => nextOccasions(start + hour * 3_600_000)).flat();
    expect(new Set(all.filter(({ kind }) => kind === 'clearing').map(({ id }) => id)).size).toBe(365 * 24);
    expect(new Set(all.filter(({ kind }) => kind === 'orphans').map(({ id }) => id)).size).toBe(366);
    expect(new Set(all.map(({ id, dueAt }) => `${id} ${dueAt}`)).size).toBe(366 + 365 * 24);
    expect(Math.max(...all.map(({ id }) => id.length))).toBeLessThanOrEqual(36);
  });
});
