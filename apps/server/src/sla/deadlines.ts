import { Injectable } from '@nestjs/common';
import {
  dueAfterStop, dueAt, type Instant, latestAssistDue, type Limit, limitsFor, type LimitSettings, type MainLimit, type Stop, unclaimedLimit, type Urgency, waitForReporterEnds, type WorkingCalendar, workMinutesBetween,
} from '@yige/domain';
import { Calendars } from './application/calendars.js';

/** By when a leg has to be signed, the reporter contacted, and the request answered. */
export interface LegDeadlines {
  readonly signDueAt: Instant;
  readonly contactDueAt: Instant;
  readonly dueAt: Instant;
  /** In tier 1, what nobody has taken by then climbs. */
  readonly climbAt: Instant;
  /** False when one of them was counted over a year whose holidays nobody has imported. */
  readonly dueConfirmed: boolean;
}

/** Deadlines by the working calendar of a district (product.md "Clock rules": a limit starts at dispatch). */
@Injectable()
export class Deadlines {
  constructor(private readonly calendars: Calendars) {}

  async of(tenantId: string): Promise<DistrictDeadlines> {
    return new DistrictDeadlines(await this.calendars.of(tenantId));
  }
}

export class DistrictDeadlines {
  constructor(private readonly calendar: WorkingCalendar) {}

  ofLeg(dispatchedAt: Instant, matterLimit: Limit | null, urgency: Urgency, settings: LimitSettings): LegDeadlines {
    const limits = limitsFor(matterLimit, urgency, settings);
    const due = (limit: Limit) => dueAt(dispatchedAt, limit, this.calendar, { urgency });
    const [sign, contact, answer] = [due(limits.sign), due(limits.firstContact), due(limits.answer)];
    return {
      signDueAt: sign.at,
      contactDueAt: contact.at,
      dueAt: answer.at,
      // What a sorter left in tier 1 although it is danger climbs as soon as it should have been signed.
      climbAt: due(unclaimedLimit(urgency, settings) ?? limits.sign).at,
      dueConfirmed: sign.confirmed && contact.confirmed && answer.confirmed,
    };
  }

  /** By when a wait for the reporter that begins now is over. */
  waitForReporterEnds(from: Instant): Instant {
    return waitForReporterEnds(from, this.calendar);
  }

  /** The limit after the clock stood. */
  afterStop(due: Instant, stop: Stop, urgency: Urgency): Instant {
    return dueAfterStop(due, stop, urgency, this.calendar);
  }

  /** As late as a unit that helps from now on may be (domain.md 3.5). */
  latestAssist(from: Instant, main: MainLimit): Instant {
    return latestAssistDue(from, main, this.calendar);
  }

  /** How much of this time people were at work, in whole minutes. */
  workMinutes(from: Instant, to: Instant): number {
    return Math.floor(workMinutesBetween(from, to, this.calendar));
  }

  /** By when a limit that begins now is over. */
  end(from: Instant, limit: Limit): Instant {
    return dueAt(from, limit, this.calendar).at;
  }

  /** By when something unsorted has to be sorted: as fast as it would have to be signed. */
  toSort(submittedAt: Instant, urgency: Urgency, settings: LimitSettings): { readonly at: Instant; readonly confirmed: boolean } {
    return dueAt(submittedAt, limitsFor(null, urgency, settings).sign, this.calendar, { urgency });
  }
}
