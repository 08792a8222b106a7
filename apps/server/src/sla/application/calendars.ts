import { Injectable } from '@nestjs/common';
import { type CalendarYear, type Instant, WorkingCalendar } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { CalendarYears } from '../infrastructure/calendar-years.repository.js';
import { knownYears } from '../known-years.js';

/** An import through another process counts after this time at the latest. */
const KEPT_MS = 60_000;

/** The working calendar of each district: what it imported wins over what is known of every year; of other years nothing is certain. */
@Injectable()
export class Calendars {
  private readonly known = knownYears();
  private readonly kept = new Map<string, { readonly since: Instant; readonly calendar: Promise<WorkingCalendar> }>();

  constructor(
    private readonly reads: Reads,
    private readonly years: CalendarYears,
    private readonly clock: Clock,
  ) {}

  async of(tenantId: string): Promise<WorkingCalendar> {
    const now = this.clock.now();
    const kept = this.kept.get(tenantId);
    if (kept && Math.abs(now - kept.since) < KEPT_MS) return kept.calendar;
    const calendar = this.load(tenantId);
    this.kept.set(tenantId, { since: now, calendar });
    calendar.catch(() => this.kept.delete(tenantId));
    return calendar;
  }

  /** After an import in this process. */
  forget(tenantId: string): void {
    this.kept.delete(tenantId);
  }

  private async load(tenantId: string): Promise<WorkingCalendar> {
    const imported = (await this.years.active(this.reads.manager, tenantId)).map(({ year, days }): CalendarYear => ({ year, ...days }));
    const own = new Set(imported.map(({ year }) => year));
    return new WorkingCalendar([...imported, ...this.known.filter(({ year }) => !own.has(year))]);
  }
}
