import fc from 'fast-check';
import { LEG_PARTS, REQUEST_STATUSES, TIERS, URGENCIES } from '../requests/request-vocabulary.js';
import { isAmong, newTimers, SILENCE_MS, stillStands, type TimedLeg, type TimedState, type Timer, timersFor, timersOfHelper, timersToSet } from './timers.js';

const state = (change: Partial<TimedState> = {}): TimedState => ({
  status: 'dispatched', tier: 2, urgency: 'U3', signDueAt: null, contactDueAt: null, legSeq: 3, climbAt: null, limitFrom: 1_000, dueAt: 5_000, resumesAt: null, answeredAt: null, reportDueAt: null, imported: false, ...change,
});
const kinds = (some: TimedState): string[] => timersFor(some).map(({ kind }) => kind);

describe('timersFor', () => {
  const SUPERVISED = ['reminder', 'yellow', 'red'];
  const expected = (status: TimedState['status'], tier: TimedState['tier']): string[] =>
    status === 'answered' ? ['silence']
    : status === 'awaitingReporter' || status === 'suspended' ? ['resume']
    : status === 'deferred' ? ['reminder', 'yellow']
    : !['dispatched', 'inProgress', 'inDispute'].includes(status) ? []
    : tier === 1 ? ['climb']
    : SUPERVISED;

  it.each(REQUEST_STATUSES.flatMap((status) => TIERS.map((tier) => [status, tier] as const)))('sets in %s at tier %s what the table says', (status, tier) => {
    const some = state({ status, tier, answeredAt: 9_000, climbAt: 2_000, resumesAt: 3_000, reportDueAt: 8_000 });
    expect(kinds(some)).toEqual(expected(status, tier));
    expect(kinds({ ...some, imported: true })).toEqual([]);
    expect(kinds({ ...some, dueAt: null, climbAt: null, resumesAt: null, answeredAt: null, reportDueAt: null })).toEqual([]);
  });

  it('reminds at three quarters, cards at the end and at one and a half', () => {
    expect(timersFor(state())).toEqual([
      { kind: 'reminder', at: 4_000, legSeq: 3 },
      { kind: 'yellow', at: 5_000, legSeq: 3 },
      { kind: 'red', at: 7_000, legSeq: 3 },
    ]);
  });

  it('lets what nobody took climb at its own limit, and what somebody took when the answer is due', () => {
    const at = (change: Partial<TimedState>) => timersFor(state({ tier: 1, ...change }))[0]?.at;
    expect(at({ climbAt: 2_000 })).toBe(2_000);
    expect(at({ climbAt: 8_000 })).toBe(5_000);
    expect(at({ climbAt: null })).toBe(5_000);
    expect(at({ climbAt: 2_000, status: 'inProgress' })).toBe(5_000);
    expect(at({ climbAt: 2_000, dueAt: null })).toBe(2_000);
  });

  it('reminds the owner of a deferred request a week before the report, of a short wait half way, and cards the missed one', () => {
    const deferred = (reportDueAt: number) => timersFor(state({ status: 'deferred', dueAt: null, limitFrom: 0, reportDueAt })).map(({ kind, at }) => [kind, at]);
    expect(deferred(90 * 86_400_000)).toEqual([['reminder', 83 * 86_400_000], ['yellow', 90 * 86_400_000]]);
    expect(deferred(10 * 86_400_000)).toEqual([['reminder', 5 * 86_400_000], ['yellow', 10 * 86_400_000]]);
  });

  it('waits fifteen days for the word of the reporter', () => {
    expect(timersFor(state({ status: 'answered', answeredAt: 100 }))).toEqual([{ kind: 'silence', at: 100 + 15 * 86_400_000, legSeq: 3 }]);
    expect(SILENCE_MS).toBe(1_296_000_000);
  });
});

describe('timersToSet', () => {
  it('sets all with the first dispatch, and none that runs already', () => {
    expect(timersToSet(null, state(), 1_000)).toHaveLength(3);
    expect(timersToSet(state(), state({ status: 'inProgress' }), 1_500)).toEqual([]);
  });

  it('sets them anew for a later end and makes the earlier ones void', () => {
    const [reminder] = timersFor(state());
    const extended = state({ dueAt: 9_000 });
    expect(timersToSet(state(), extended, 1_500).map(({ at }) => at)).toEqual([7_000, 9_000, 13_000]);
    expect(reminder && stillStands(reminder, extended)).toBe(false);
  });

  it('does not card a unit for what was late before it came', () => {
    expect(timersToSet(state(), state({ legSeq: 4 }), 6_000).map(({ kind }) => kind)).toEqual(['red']);
    expect(timersToSet(state({ tier: 1 }), state({ tier: 1, legSeq: 4 }), 6_000).map(({ kind }) => kind)).toEqual(['climb']);
  });

  const anyState = fc.record({
    status: fc.constantFrom(...REQUEST_STATUSES), tier: fc.constantFrom(...TIERS), urgency: fc.constantFrom(...URGENCIES), signDueAt: fc.option(fc.integer({ min: 0, max: 50 })), contactDueAt: fc.option(fc.integer({ min: 0, max: 50 })), legSeq: fc.integer({ min: 0, max: 3 }), imported: fc.boolean(),
    climbAt: fc.option(fc.integer({ min: 0, max: 50 })), limitFrom: fc.option(fc.integer({ min: 0, max: 10 })), dueAt: fc.option(fc.integer({ min: 11, max: 60 })), resumesAt: fc.option(fc.integer({ min: 0, max: 50 })), answeredAt: fc.option(fc.integer({ min: 0, max: 50 })), reportDueAt: fc.option(fc.integer({ min: 11, max: 60 })),
  });

  it('has every timer ahead of a state set, whatever way led there', () => {
    fc.assert(fc.property(fc.array(anyState, { minLength: 1, maxLength: 6 }), (states) => {
      const set = states.flatMap((after, n) => timersToSet(states[n - 1] ?? null, after, 0));
      const last = states[states.length - 1]!;
      for (const timer of timersFor(last)) {
        if (timer.at <= 0) continue;
        expect(set).toContainEqual(timer);
        expect(stillStands(timer, last)).toBe(true);
      }
    }));
  });

  it('loses none over any sequence of moves in time: what comes due while a state stands was set and still stands then', () => {
    const steps = fc.array(fc.tuple(anyState, fc.integer({ min: 0, max: 15 })), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(steps, (moves) => {
      const set: Timer[] = [];
      let now = 0;
      moves.forEach(([after, stands], n) => {
        set.push(...timersToSet(moves[n - 1]?.[0] ?? null, after, now));
        for (const timer of timersFor(after).filter(({ at }) => at > now && at <= now + stands)) {
          expect(set).toContainEqual(timer);
          expect(stillStands(timer, after)).toBe(true);
        }
        now += stands;
      });
    }), { numRuns: 500 });
  });

  it('sets none twice as long as it runs, and warns nobody of what was over before', () => {
    fc.assert(fc.property(anyState, anyState, fc.integer({ min: 0, max: 80 }), (before, after, now) => {
      const set = timersToSet(before, after, now);
      for (const timer of set) expect(timersFor(before)).not.toContainEqual(timer);
      expect(new Set(set.map((timer) => JSON.stringify(timer))).size).toBe(set.length);
      for (const { kind, at } of set) if (!['climb', 'resume', 'silence'].includes(kind)) expect(at).toBeGreaterThan(now);
    }));
  });

  it('keeps the shares to the millisecond, whatever the span', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 2 ** 41 }), fc.integer({ min: 1, max: 2 ** 36 }));
    fc.assert(fc.property(span, ([limitFrom, length]) => {
      const at = Object.fromEntries(timersFor(state({ limitFrom, dueAt: limitFrom + length })).map((timer) => [timer.kind, timer.at]));
      // In whole numbers: four times the way to the reminder is three times the span, twice that to the red card is thrice.
      expect(Math.abs(4 * ((at['reminder'] ?? 0) - limitFrom) - 3 * length)).toBeLessThanOrEqual(2);
      expect(at['yellow']).toBe(limitFrom + length);
      expect(Math.abs(2 * ((at['red'] ?? 0) - limitFrom) - 3 * length)).toBeLessThanOrEqual(1);
    }));
  });
});

describe('timersOfHelper', () => {
  const leg = (change: Partial<TimedLeg> = {}): TimedLeg => ({ part: 'assist', seq: 4, limitFrom: 1_000, dueAt: 5_000, signed: false, ended: false, ...change });
  const YES_NO = [true, false];

  it.each(REQUEST_STATUSES.flatMap((status) => LEG_PARTS.map((part) => [status, part] as const)))('supervises in %s the part %s as the table says', (status, part) => {
    for (const signed of YES_NO) for (const ended of YES_NO) {
      const runs = status === 'inProgress' && !ended && (part === 'assist' || (part === 'whistle' && !signed));
      expect(timersOfHelper(leg({ part, signed, ended }), status).map(({ kind, at, legSeq }) => [kind, at, legSeq])).toEqual(runs ? [['reminder', 4_000, 4], ['yellow', 5_000, 4], ['red', 7_000, 4]] : []);
    }
  });

  it('does not supervise what was late when it was called, and sets nothing twice', () => {
    const timers = timersOfHelper(leg(), 'inProgress');
    expect(newTimers([], timers, 5_000).map(({ kind }) => kind)).toEqual(['red']);
    expect(newTimers(timers, timers, 0)).toEqual([]);
    expect(timers.every((timer) => isAmong(timer, timers))).toBe(true);
    expect(timersOfHelper(leg({ dueAt: null }), 'inProgress')).toEqual([]);
  });
});
