import fc from 'fast-check';
import { CALENDAR_2026 } from '../sla/calendar-2026.js';
import { HOUR_MS, shanghaiDayNumber, shanghaiMinuteOfDay } from '../sla/calendar-day.js';
import { WorkingCalendar } from '../sla/working-calendar.js';
import { latestAssistDue, nextLegSeq } from './assist-limits.js';
import { URGENCIES } from './request-vocabulary.js';

const calendar = new WorkingCalendar([CALENDAR_2026]);
const shanghai = (text: string): number => Date.parse(`${text}+08:00`);

describe('the latest end of a helper\'s limit', () => {
  it('is half of the main limit from the call on', () => {
    const main = { from: shanghai('2026-03-02T10:00'), dueAt: shanghai('2026-03-06T18:00'), urgency: 'U3' as const };
    expect(latestAssistDue(shanghai('2026-03-02T10:00'), main, calendar)).toBe(shanghai('2026-03-04T14:00') - 2 * HOUR_MS);
    expect(latestAssistDue(shanghai('2026-03-05T10:00'), main, calendar)).toBe(main.dueAt);
  });

  it('is not at night, unless it is danger or nothing else is left', () => {
    const main = { from: shanghai('2026-03-02T10:00'), dueAt: shanghai('2026-03-04T10:00'), urgency: 'U3' as const };
    expect(latestAssistDue(shanghai('2026-03-02T22:00'), { ...main, urgency: 'U1' }, calendar)).toBe(shanghai('2026-03-03T22:00'));
    expect(latestAssistDue(shanghai('2026-03-02T22:00'), main, calendar)).toBe(shanghai('2026-03-03T18:00'));
    const short = { from: shanghai('2026-03-02T20:00'), dueAt: shanghai('2026-03-03T00:00'), urgency: 'U2' as const };
    expect(latestAssistDue(shanghai('2026-03-02T20:00'), short, calendar)).toBe(shanghai('2026-03-02T22:00'));
  });

  it('is never after the main one, never more than its half, and never before the call while the main one runs', () => {
    const some = fc.record({
      from: fc.integer({ min: shanghai('2026-01-01T00:00'), max: shanghai('2026-11-30T00:00') }),
      span: fc.integer({ min: 2, max: 30 * 24 * HOUR_MS }),
      called: fc.double({ min: 0, max: 1.5, noNaN: true }),
      urgency: fc.constantFrom(...URGENCIES),
    });
    fc.assert(fc.property(some, ({ from, span, called, urgency }) => {
      const dueAt = from + span;
      const calledAt = from + Math.floor(called * span);
      const at = latestAssistDue(calledAt, { from, dueAt, urgency }, calendar);
      expect(at).toBeLessThanOrEqual(dueAt);
      expect(at - calledAt).toBeLessThanOrEqual(span / 2);
      if (calledAt < dueAt) expect(at).toBeGreaterThan(calledAt);
    }), { numRuns: 2_000 });
  });

  it('ends in working time, or as far from now as it may', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 200 * 24 }), (hours) => {
      const from = shanghai('2026-01-05T00:00') + hours * HOUR_MS;
      const at = latestAssistDue(from, { from, dueAt: from + 20 * 24 * HOUR_MS, urgency: 'U3' }, calendar);
      expect(calendar.isWorkday(shanghaiDayNumber(at))).toBe(true);
      const minute = shanghaiMinuteOfDay(at);
      expect(calendar.spans.some((span) => span.from <= minute && minute <= span.to)).toBe(true);
    }));
  });
});

describe('nextLegSeq', () => {
  it('never gives a number twice, whatever is called and moved', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (assists) => {
      const given = new Set<number>();
      let numbers = { legSeq: 0, assistSeq: 0 };
      for (const assist of assists) {
        const seq = nextLegSeq(numbers);
        expect(given.has(seq)).toBe(false);
        given.add(seq);
        numbers = assist ? { ...numbers, assistSeq: seq } : { ...numbers, legSeq: seq };
      }
    }));
  });
});
