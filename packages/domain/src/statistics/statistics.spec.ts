import fc from 'fast-check';
import type { CountedLeg, CountedState } from './contribution.js';
import { contributionOf } from './contribution.js';
import { dayCells, standingCells } from './cells.js';
import { nextGatheringAt } from '../notices/how-told.js';
import { digestWeek, mondayOf, nextDigestAt, topMattersOf } from './digest.js';
import { INDICATOR_CODES, indicatorOf } from './indicators.js';
import { daysBetween, type PeriodRun, runOfDays, runsOfMonths } from './period.js';
import { shareOf } from './share.js';
import { TIME_CODES, TIME_MEASURES, TIME_STEPS, timeMeasure, timesOf } from './times.js';
import { shownCount } from './veil.js';

const at = (text: string): number => Date.parse(`${text}:00+08:00`);
const leg = (over: Partial<CountedLeg> = {}): CountedLeg => ({
  tier: 1, part: 'lead', unitId: 'group', dispatchedAt: at('2026-03-02T10:00'), signDueAt: at('2026-03-03T18:00'), contactDueAt: at('2026-03-03T18:00'),
  signedAt: null, firstContactAt: null, finishedAt: null, outcome: null, ...over,
});
const state = (over: Partial<CountedState> = {}): CountedState => ({
  status: 'dispatched', tier: 1, matterCode: '0201', confidential: false, anonymous: false, channel: 'code', holderUnitId: 'group', nextDueAt: at('2026-03-03T18:00'), open: true,
  submittedAt: at('2026-03-02T10:00'), dueAt: at('2026-03-05T18:00'), answeredAt: null, closedAt: null, resolution: null, closeResult: null, extensions: 0, returns: 0, contactMinutes: null, answerMinutes: null, recurredAt: null, legs: [leg()], rating: null, ...over,
});

describe('what a request adds to the summaries', () => {
  it('should count it on the days on which each thing happened or was due, in Shanghai', () => {
    const done = state({
      status: 'closed', open: false, submittedAt: at('2026-03-02T00:10'), answeredAt: at('2026-03-04T09:00'), closedAt: at('2026-03-05T23:59'), resolution: 'solved', closeResult: 'solved',
      legs: [leg({ signedAt: at('2026-03-02T11:00'), firstContactAt: at('2026-03-04T08:00'), finishedAt: at('2026-03-04T09:00'), outcome: 'resolved' })],
      rating: { satisfaction: 'fairlySatisfied', ratedAt: at('2026-03-05T23:59') },
    });
    expect(contributionOf(done).days).toEqual({
      '2026-03-02': { received: 1, sent: 1, startedTier1: 1 },
      '2026-03-03': { signDue: 1, signedInTime: 1, contactDue: 1 },
      '2026-03-05': { answerDue: 1, answeredInTime: 1, closed: 1, solved: 1, closedAtOnce: 1, closedAtTier1: 1, rated: 1, fairlySatisfied: 1 },
    });
    expect(Object.keys(contributionOf(done).units)).toEqual(['group']);
  });

  it('should count a climb, a return and a redo, and not call it done at once', () => {
    const legs = [
      leg({ outcome: 'expired', finishedAt: at('2026-03-04T10:00') }),
      leg({ tier: 2, unitId: 'branch', dispatchedAt: at('2026-03-04T10:00'), outcome: 'resolved', finishedAt: at('2026-03-05T10:00') }),
      leg({ tier: 3, unitId: 'SW', dispatchedAt: at('2026-03-06T10:00'), outcome: 'returned', finishedAt: at('2026-03-07T10:00') }),
    ];
    const { days } = contributionOf(state({ status: 'closed', tier: 3, closedAt: at('2026-03-09T10:00'), closeResult: 'unsolved', returns: 1, legs }));
    expect(days['2026-03-04']).toMatchObject({ climbedTo2: 1, startedTier2: 1 });
    expect(days['2026-03-06']).toMatchObject({ redone: 1 });
    expect(days['2026-03-07']).toMatchObject({ returned: 1 });
    expect(days['2026-03-09']).toEqual({ closed: 1, unsolved: 1 });
  });

  it('should ask nothing of a unit from which it was taken before its limit, nor of anybody for what was merged or belongs elsewhere', () => {
    for (const outcome of ['reassigned', 'returned', 'handedBack', 'unitClosed'] as const) {
      const moved = contributionOf(state({ legs: [leg({ outcome, finishedAt: at('2026-03-02T11:00') })] }));
      expect(Object.values(moved.days).every((counts) => counts.signDue === undefined)).toBe(true);
      const late = contributionOf(state({ legs: [leg({ outcome, finishedAt: at('2026-03-04T11:00') })] }));
      expect(late.days['2026-03-03']).toMatchObject({ signDue: 1 });
    }
    for (const status of ['merged', 'redirected', 'withdrawn'] as const) {
      const days = Object.values(contributionOf(state({ status, closedAt: at('2026-03-04T10:00') })).days);
      expect(days.some((counts) => counts.answerDue ?? counts.signDue ?? counts.startedTier1)).toBe(false);
    }
  });

  it('should report mediation apart, and leave what the law does not allow out of the solved', () => {
    const rated = contributionOf(state({ resolution: 'mediated', rating: { satisfaction: 'satisfied', ratedAt: at('2026-03-06T10:00') } }));
    expect(rated.days['2026-03-06']).toEqual({ ratedApart: 1, satisfiedApart: 1 });
    const lawful = contributionOf(state({ status: 'closed', closedAt: at('2026-03-06T10:00'), closeResult: 'unsolved', resolution: 'notPossibleByLaw' }));
    expect(lawful.days['2026-03-06']).toMatchObject({ lawful: 1 });
    expect(lawful.days['2026-03-06']?.unsolved).toBeUndefined();
  });

  it('should stand once at each place, and with the unit that has it', () => {
    const places = { areas: ['district', 'town'], grid: 'grid' };
    const contribution = contributionOf(state());
    expect(standingCells(contribution, places).map(({ placeId, held }) => [placeId, held])).toEqual([['district', false], ['town', false], ['grid', false], ['group', true]]);
    expect(dayCells(contribution, places).filter(({ kind, placeId, period }) => kind === 'matter' && placeId === 'town' && period === '2026-03')).not.toEqual([]);
  });

  it('should stand in the line of each day and of its month, and of a matter only that it came', () => {
    const cells = dayCells(contributionOf(state()), { areas: ['town'], grid: null });
    const sum = (kind: string, isMonth: boolean, measure: 'received' | 'sent'): number =>
      cells.filter((cell) => cell.kind === kind && (cell.period.length === 7) === isMonth).reduce((total, { counts }) => total + (counts[measure] ?? 0), 0);
    expect(sum('tier', false, 'sent')).toBeGreaterThan(0);
    expect(sum('tier', true, 'sent')).toBe(sum('tier', false, 'sent'));
    expect([sum('matter', false, 'received'), sum('matter', true, 'received'), sum('matter', false, 'sent')]).toEqual([1, 1, 0]);
  });
});

describe('shares (acceptance scenario 15)', () => {
  it('should show 2/3 of three and no percentage, and a percentage from twenty on', () => {
    expect(shareOf(2, 3)).toMatchObject({ k: 2, n: 3, percent: null });
    expect(shareOf(19, 19).percent).toBeNull();
    expect(shareOf(19, 20).percent).toBe(95);
    expect(shareOf(2623, 2753).percent).toBe(95.3);
    expect(shareOf(0, 0)).toEqual({ k: 0, n: 0, percent: null, interval: null });
  });

  it('should give an interval that holds the share and grows narrower with more', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const k = Math.round(n * part);
      const { interval } = shareOf(k, n);
      expect(interval!.from).toBeLessThanOrEqual((100 * k) / n + 0.05);
      expect(interval!.to).toBeGreaterThanOrEqual((100 * k) / n - 0.05);
    }));
    const width = (k: number, n: number): number => shareOf(k, n).interval!.to - shareOf(k, n).interval!.from;
    expect(width(500, 1_000)).toBeLessThan(width(5, 10));
  });

  it('should name every indicator with both its sums', () => {
    for (const code of INDICATOR_CODES) expect(indicatorOf(code, {})).toEqual({ k: 0, n: 0, percent: null, interval: null });
    expect(indicatorOf('solved', { solved: 30, unsolved: 10, noAnswer: 9, lawful: 3 })).toMatchObject({ k: 30, n: 40, percent: 75 });
    expect(indicatorOf('satisfied', { satisfied: 10, fairlySatisfied: 10, dissatisfied: 5, rated: 25 })).toMatchObject({ k: 20, n: 25, percent: 80 });
  });
});

describe('times of requests', () => {
  const all = (code: 'contact' | 'answer', minutes: readonly number[]) => timesOf(code, minutes.reduce<Record<string, number>>((counts, one) => ({ ...counts, [timeMeasure(code, one)]: (counts[timeMeasure(code, one)] ?? 0) + 1 }), {}));

  it('should be counted once each: the contact on its day, the answer on the day of closing, and not of what was merged', () => {
    const done = state({ status: 'closed', open: false, answeredAt: at('2026-03-04T09:00'), closedAt: at('2026-03-05T10:00'), closeResult: 'solved', contactMinutes: 60, answerMinutes: 61, recurredAt: at('2026-03-20T10:00'),
      legs: [leg({ firstContactAt: at('2026-03-03T10:00'), outcome: 'escalated' }), leg({ tier: 2, firstContactAt: at('2026-03-04T08:00'), outcome: 'resolved' })] });
    expect(contributionOf(done).days['2026-03-03']).toMatchObject({ contactWithin1: 1 });
    expect(contributionOf(done).days['2026-03-05']).toMatchObject({ answerWithin2: 1, recurred: 1, closed: 1 });
    expect(Object.values(contributionOf(done).days).flatMap((counts) => Object.keys(counts)).filter((measure) => measure.startsWith('contactWithin'))).toEqual(['contactWithin1']);
    expect(Object.values(contributionOf({ ...done, status: 'merged' }).days).some((counts) => (counts.answerWithin2 ?? counts.contactWithin1 ?? counts.recurred) !== undefined)).toBe(false);
    expect(Object.values(contributionOf({ ...done, status: 'dispatched', closedAt: null }).days).some((counts) => (counts.answerWithin2 ?? counts.recurred) !== undefined)).toBe(false);
  });

  it('should say how many and no median below twenty', () => {
    expect(all('contact', Array.from({ length: 19 }, () => 30))).toEqual({ n: 19, median: null, p90: null });
    expect(all('contact', Array.from({ length: 20 }, () => 30))).toEqual({ n: 20, median: { hours: 0.5, orMore: false }, p90: { hours: 0.9, orMore: false } });
  });

  it('should say that it is longer than the last step, and no more', () => {
    expect(all('answer', Array.from({ length: 30 }, () => 70 * 60 + 1))).toEqual({ n: 30, median: { hours: 70, orMore: true }, p90: { hours: 70, orMore: true } });
  });

  it('should lie in the stretch of the true median and P90', () => {
    const stepOf = (hours: number): number => [0, ...TIME_STEPS].findLastIndex((edge) => hours > edge);
    fc.assert(fc.property(fc.constantFrom(...TIME_CODES), fc.array(fc.integer({ min: 1, max: 70 * 60 }), { minLength: 20, maxLength: 200 }), (code, minutes) => {
      const sorted = [...minutes].sort((a, b) => a - b);
      const { n, median, p90 } = all(code, minutes);
      expect(n).toBe(minutes.length);
      for (const [found, part] of [[median, 0.5], [p90, 0.9]] as const) expect(stepOf(found?.hours ?? 0)).toBe(stepOf((sorted[Math.ceil(part * n) - 1] ?? 0) / 60));
    }));
  });

  it('should have one measure for each stretch', () => {
    for (const code of TIME_CODES) expect(TIME_MEASURES[code]).toHaveLength(TIME_STEPS.length + 1);
  });
});

describe('small cells of confidential matters', () => {
  it.each([[10, 4, false, 10], [10, 5, false, 15], [10, 4, true, 14], [0, 0, false, 0]])('should show of %i and %i confidential, seen by those who may: %s, %i', (plain, confidential, maySee, shown) => {
    expect(shownCount({ plain, confidential }, maySee)).toBe(shown);
  });
});

describe('periods and weeks', () => {
  it('should take whole months as such and lose no day', () => {
    expect(runsOfMonths('2026-01-30', '2026-04-01')).toEqual([{ from: '2026-01-30', to: '2026-01-31' }, { from: '2026-02', to: '2026-03' }, { from: '2026-04-01', to: '2026-04-01' }]);
    const day = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);
    const every = daysBetween(day(17_900), day(22_900));
    const isOfRun = ({ from, to }: PeriodRun) => (one: string): boolean => one.slice(0, from.length) >= from && one.slice(0, to.length) <= to;
    fc.assert(fc.property(fc.integer({ min: 18_000, max: 22_000 }), fc.integer({ min: -2, max: 800 }), (first, length) => {
      const runs = runsOfMonths(day(first), day(first + length));
      expect(runs.flatMap((run) => every.filter(isOfRun(run)))).toEqual(daysBetween(day(first), day(first + length)));
      // No stretch of days is long enough to hold a month.
      for (const { from, to } of runs.filter((run) => run.from.length === 10)) expect(daysBetween(from, to).length).toBeLessThan(60);
    }));
    expect(runOfDays('2026-01-02', '2026-01-01')).toEqual([]);
  });

  it('should make a digest on Monday at half past seven about the week before', () => {
    expect(nextDigestAt(at('2026-03-04T10:00'))).toBe(at('2026-03-09T07:30'));
    expect(nextDigestAt(at('2026-03-09T07:29'))).toBe(at('2026-03-09T07:30'));
    expect(nextDigestAt(at('2026-03-09T07:30'))).toBe(at('2026-03-16T07:30'));
    // Whoever is told of everything at eight hears of it on the same morning.
    expect(nextGatheringAt(nextDigestAt(at('2026-03-04T10:00')))).toBe(at('2026-03-09T08:00'));
    expect(digestWeek(at('2026-03-09T08:00'))).toEqual({ from: '2026-03-02', to: '2026-03-08' });
    expect(mondayOf('2026-03-08')).toBe('2026-03-02');
  });

  it('should set five matters beside their mean of four weeks', () => {
    const week = new Map([['0201', 4], ['0301', 9], ['', 1], ['0401', 0], ['0501', 2], ['0601', 2], ['0701', 2]]);
    expect(topMattersOf(week, new Map([['0301', 10]]))).toEqual([
      { code: '0301', count: 9, meanBefore: 2.5 }, { code: '0201', count: 4, meanBefore: 0 }, { code: '0501', count: 2, meanBefore: 0 }, { code: '0601', count: 2, meanBefore: 0 }, { code: '0701', count: 2, meanBefore: 0 },
    ]);
  });
});
