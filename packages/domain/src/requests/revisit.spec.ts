import fc from 'fast-check';
import { DEFAULT_REVISITS, needsReview, nextRevisitFrom, revisitOutcome } from './revisit.js';

const HOUR = 3_600_000;
/** Monday, in Shanghai. */
const at = (time: string): number => Date.parse(`2026-03-02T${time}+08:00`);
const hourOf = (instant: number): number => ((instant + 8 * HOUR) % (24 * HOUR)) / HOUR;
const partOf = (instant: number): number => DEFAULT_REVISITS.parts.findIndex(({ from, until }) => hourOf(instant) >= from && hourOf(instant) < until);
const shanghai = (instant: number | null): string | null => (instant === null ? null : new Date(instant + 8 * HOUR).toISOString().slice(5, 16));

describe('nextRevisitFrom', () => {
  it('calls at once in the day, and not at night', () => {
    expect(nextRevisitFrom([], at('09:00:00'))).toBe(at('09:00:00'));
    expect(shanghai(nextRevisitFrom([], at('05:00:00')))).toBe('03-02T07:00');
    expect(shanghai(nextRevisitFrom([], at('22:30:00')))).toBe('03-03T07:00');
  });

  it('tries another part of the day, four hours later at least', () => {
    expect(shanghai(nextRevisitFrom([at('09:00:00')], at('09:01:00')))).toBe('03-02T13:00');
    expect(shanghai(nextRevisitFrom([at('11:00:00'), at('17:00:00')], at('17:00:00')))).toBe('03-02T21:00');
    expect(shanghai(nextRevisitFrom([at('11:00:00'), at('17:59:00')], at('18:00:00')))).toBe('03-02T21:59');
    expect(shanghai(nextRevisitFrom([at('09:00:00'), at('19:00:00')], at('20:00:00')))).toBe('03-03T12:00');
  });

  it('ends after three', () => {
    expect(nextRevisitFrom([at('09:00:00'), at('13:00:00'), at('18:00:00')], at('20:00:00'))).toBeNull();
  });

  it('never allows a part of the day twice, nor a call within four hours or between 22 and 7, whenever people try', () => {
    fc.assert(fc.property(fc.integer({ min: at('00:00:00'), max: at('00:00:00') + 400 * 24 * HOUR }), fc.array(fc.integer({ min: 0, max: 40 * HOUR }), { minLength: 3, maxLength: 3 }), (start, waits) => {
      const tries: number[] = [];
      let now = start;
      for (const wait of waits) {
        const from = nextRevisitFrom(tries, now);
        if (from === null) throw new Error('a try was left');
        expect(from).toBeGreaterThanOrEqual(now);
        // Somebody who calls later may have to wait again: the try counts when it is allowed then.
        const tried = nextRevisitFrom(tries, from + wait);
        if (tried === null) throw new Error('a try was left');
        const last = tries.at(-1);
        expect(partOf(tried)).toBeGreaterThanOrEqual(0);
        if (last !== undefined) expect(tried - last).toBeGreaterThanOrEqual(4 * HOUR);
        tries.push(tried);
        now = tried;
      }
      expect(new Set(tries.map(partOf)).size).toBe(3);
      expect(nextRevisitFrom(tries, now)).toBeNull();
    }));
  });

  it('answers the earliest such moment: asked again then, it answers the same', () => {
    fc.assert(fc.property(fc.integer({ min: at('00:00:00'), max: at('00:00:00') + 10 * 24 * HOUR }), (now) => {
      const from = nextRevisitFrom([at('09:00:00')], now);
      expect(from === null ? null : nextRevisitFrom([at('09:00:00')], from)).toBe(from);
    }));
  });
});

describe('revisitOutcome', () => {
  it('lets the word of the resident decide, and gives up after the third try in vain', () => {
    expect([revisitOutcome(true, 0), revisitOutcome(false, 2), revisitOutcome(null, 0), revisitOutcome(null, 1), revisitOutcome(null, 2)]).toEqual(['solved', 'unsolved', 'notReached', 'notReached', 'givenUp']);
  });
});

describe('needsReview', () => {
  it('takes the second dissatisfaction to a joint review', () => {
    expect([0, 1, 2].map(needsReview)).toEqual([false, true, true]);
  });
});
