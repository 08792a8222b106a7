import fc from 'fast-check';
import { CALENDAR_2026 } from '../sla/calendar-2026.js';
import { dueAt } from '../sla/deadline.js';
import { WorkingCalendar } from '../sla/working-calendar.js';
import { dueAfterStop, waitForReporterEnds, workMinutesBetween } from './stopped-clock.js';

const calendar = new WorkingCalendar([CALENDAR_2026]);
const at = (shanghai: string): number => Date.parse(`${shanghai}+08:00`);
const shown = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);

describe('a clock that stood', () => {
  it('gives back working time alone', () => {
    // Friday 16:00 to Monday 10:00 is two hours of Friday and one of Monday.
    const stop = { from: at('2026-03-06T16:00'), to: at('2026-03-09T10:00') };
    expect(workMinutesBetween(stop.from, stop.to, calendar)).toBe(180);
    expect(shown(dueAfterStop(at('2026-03-11T18:00'), stop, 'U3', calendar))).toBe('2026-03-12T12:00');
    expect(shown(dueAfterStop(at('2026-03-11T18:00'), { from: at('2026-03-07T09:00'), to: at('2026-03-08T22:00') }, 'U3', calendar))).toBe('2026-03-11T18:00');
  });

  it('gives a whole work day back as a whole work day', () => {
    expect(shown(dueAfterStop(at('2026-03-11T18:00'), { from: at('2026-03-09T11:00'), to: at('2026-03-10T11:00') }, 'U2', calendar))).toBe('2026-03-12T18:00');
  });

  it('gives danger back what passed, day and night', () => {
    expect(shown(dueAfterStop(at('2026-03-07T20:00'), { from: at('2026-03-07T10:00'), to: at('2026-03-07T13:30') }, 'U1', calendar))).toBe('2026-03-07T23:30');
  });

  it('waits five work days for a reporter, make-up days counted', () => {
    // Saturday 2026-02-28 is a make-up day after the Spring Festival.
    expect(shown(waitForReporterEnds(at('2026-02-25T10:00'), calendar))).toBe('2026-03-03T18:00');
  });

  describe('against a slow model', () => {
    const MINUTE = 60_000;
    const on = new Set(CALENDAR_2026.makeUpWorkdays);
    const off = new Set(CALENDAR_2026.holidays);
    /** Whether somebody is at work in this minute, told from the wall clock alone. */
    function atWork(minute: number): boolean {
      const wall = new Date(minute + 8 * 3_600_000);
      const [day, hour] = [wall.toISOString().slice(0, 10), wall.getUTCHours()];
      const works = on.has(day) || (![0, 6].includes(wall.getUTCDay()) && !off.has(day));
      return works && ((hour >= 9 && hour < 12) || (hour >= 14 && hour < 18));
    }
    const start = fc.integer({ min: 0, max: 250 * 24 * 60 }).map((minute) => at('2026-01-05T00:00') + minute * MINUTE);
    const limit = fc.oneof(fc.record({ value: fc.integer({ min: 4, max: 30 }), unit: fc.constant('workhour' as const) }), fc.record({ value: fc.integer({ min: 1, max: 5 }), unit: fc.constant('workday' as const) }));
    /** Minutes of going and of standing, in turn. */
    const turns = fc.array(fc.tuple(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 5_000 })), { maxLength: 4 });

    it('leaves exactly as much working time as the limit had, however often the clock stood and went', () => {
      fc.assert(fc.property(start, limit, turns, (begins, some, goAndStop) => {
        let due = dueAt(begins, some, calendar).at;
        const granted = workMinutesBetween(begins, due, calendar);
        const stood: [number, number][] = [];
        let now = begins;
        for (const [going, standing] of goAndStop) {
          const from = now + going * MINUTE;
          // Nobody stops a clock that has run out.
          if (from >= due) break;
          now = from + standing * MINUTE;
          stood.push([from, now]);
          due = dueAfterStop(due, { from, to: now }, 'U3', calendar);
        }
        let worked = 0;
        for (let minute = begins; minute < due; minute += MINUTE) if (atWork(minute) && !stood.some(([from, to]) => minute >= from && minute < to)) worked += 1;
        expect(worked).toBe(granted);
      }), { numRuns: 60 });
    });

    it('gives danger back minute for minute', () => {
      fc.assert(fc.property(start, fc.integer({ min: 0, max: 5_000 }), fc.constantFrom('U0' as const, 'U1' as const), (from, minutes, urgency) => {
        expect(dueAfterStop(from + MINUTE, { from, to: from + minutes * MINUTE }, urgency, calendar)).toBe(from + (1 + minutes) * MINUTE);
      }));
    });
  });

  it('never shortens a limit, and gives the more the longer it stood', () => {
    const moment = fc.integer({ min: at('2026-01-05T00:00'), max: at('2026-11-30T00:00') });
    fc.assert(fc.property(moment, fc.nat(20 * 86_400_000), fc.nat(20 * 86_400_000), moment, (from, short, more, due) => {
      const [sooner, later] = [short, short + more].map((length) => dueAfterStop(due, { from, to: from + length }, 'U3', calendar));
      expect(sooner).toBeGreaterThanOrEqual(due);
      expect(later).toBeGreaterThanOrEqual(sooner ?? Infinity);
    }));
  });
});
