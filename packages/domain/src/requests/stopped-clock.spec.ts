import fc from 'fast-check';
import { CALENDAR_2026 } from '../sla/calendar-2026.js';
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

  it('never shortens a limit, and gives the more the longer it stood', () => {
    const moment = fc.integer({ min: at('2026-01-05T00:00'), max: at('2026-11-30T00:00') });
    fc.assert(fc.property(moment, fc.nat(20 * 86_400_000), fc.nat(20 * 86_400_000), moment, (from, short, more, due) => {
      const [sooner, later] = [short, short + more].map((length) => dueAfterStop(due, { from, to: from + length }, 'U3', calendar));
      expect(sooner).toBeGreaterThanOrEqual(due);
      expect(later).toBeGreaterThanOrEqual(sooner ?? Infinity);
    }));
  });
});
