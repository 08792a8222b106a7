import { Injectable } from '@nestjs/common';
import { CALENDAR_2026, dueAfterStop, dueAt, type Instant, type Limit, limitsFor, type LimitSettings, type Stop, type Urgency, waitForReporterEnds, WorkingCalendar } from '@yige/domain';

/** By when a leg has to be signed, the reporter contacted, and the request answered. */
export interface LegDeadlines {
  readonly signDueAt: Instant;
  readonly contactDueAt: Instant;
  readonly dueAt: Instant;
}

/** Deadlines by the working calendar (product.md "Clock rules": a limit starts at dispatch). */
@Injectable()
export class Deadlines {
  private readonly calendar = new WorkingCalendar([CALENDAR_2026]);

  ofLeg(dispatchedAt: Instant, matterLimit: Limit | null, urgency: Urgency, settings: LimitSettings): LegDeadlines {
    const limits = limitsFor(matterLimit, urgency, settings);
    const at = (limit: Limit): Instant => dueAt(dispatchedAt, limit, this.calendar, { urgency }).at;
    return { signDueAt: at(limits.sign), contactDueAt: at(limits.firstContact), dueAt: at(limits.answer) };
  }

  /** By when a wait for the reporter that begins now is over. */
  waitForReporterEnds(from: Instant): Instant {
    return waitForReporterEnds(from, this.calendar);
  }

  /** The limit after the clock stood. */
  afterStop(due: Instant, stop: Stop, urgency: Urgency): Instant {
    return dueAfterStop(due, stop, urgency, this.calendar);
  }

  /** By when a limit that begins now is over. */
  end(from: Instant, limit: Limit): Instant {
    return dueAt(from, limit, this.calendar).at;
  }

  /** By when something unsorted has to be sorted: as fast as it would have to be signed. */
  toSort(submittedAt: Instant, urgency: Urgency, settings: LimitSettings): Instant {
    return dueAt(submittedAt, limitsFor(null, urgency, settings).sign, this.calendar, { urgency }).at;
  }
}
