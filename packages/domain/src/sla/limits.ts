import { HELD_AT_MOST } from '../duty/availability.js';
import { WHISTLE_REPORT_LIMITS } from '../requests/assist-limits.js';
import type { Urgency, WhistleKind } from '../requests/request-vocabulary.js';
import type { Limit } from './deadline.js';

/** The three promises of a leg, each counted from its dispatch. */
export interface LegLimits {
  readonly sign: Limit;
  readonly firstContact: Limit;
  readonly answer: Limit;
}

/** Numbers that the district may change. */
export interface LimitSettings {
  readonly byUrgency: Readonly<Record<Urgency, LegLimits>>;
  /** How long a tier-1 request may stay unclaimed before it climbs; U0 does not wait for volunteers at all. */
  readonly unclaimed: Readonly<Record<Urgency, Limit | null>>;
  /** Within which a unit that is called by whistle has to answer. */
  readonly whistleReport: Readonly<Record<WhistleKind, Limit>>;
  /** How many open requests of tier 1 a member holds before the next waits for the group. */
  readonly heldAtMost: number;
}

/**
 * Defaults: catalogue `urgency_levels` and domain.md 3.2; U3's first contact is one work day (decisions.md "Clock").
 * `answer` stands only where a matter has no limit of its own, or none is known yet.
 */
export const DEFAULT_LIMITS: LimitSettings = {
  byUrgency: {
    U0: { sign: { value: 15, unit: 'minute' }, firstContact: { value: 30, unit: 'minute' }, answer: { value: 2, unit: 'hour' } },
    U1: { sign: { value: 30, unit: 'minute' }, firstContact: { value: 2, unit: 'hour' }, answer: { value: 24, unit: 'hour' } },
    U2: { sign: { value: 4, unit: 'workhour' }, firstContact: { value: 24, unit: 'hour' }, answer: { value: 3, unit: 'workday' } },
    U3: { sign: { value: 1, unit: 'workday' }, firstContact: { value: 1, unit: 'workday' }, answer: { value: 10, unit: 'workday' } },
  },
  unclaimed: { U0: null, U1: { value: 4, unit: 'hour' }, U2: { value: 24, unit: 'hour' }, U3: { value: 48, unit: 'hour' } },
  whistleReport: WHISTLE_REPORT_LIMITS,
  heldAtMost: HELD_AT_MOST,
};

/** The limits of a request of this urgency; the matter's own answer limit stands when it has one (`dueAt` caps it for U0 and U1). */
export function limitsFor(matterLimit: Limit | null, urgency: Urgency, settings: LimitSettings = DEFAULT_LIMITS): LegLimits {
  const limits = settings.byUrgency[urgency];
  return matterLimit === null ? limits : { ...limits, answer: matterLimit };
}

/** How long a tier-1 request of this urgency may wait for somebody to take it; null: it goes to the branch at once. */
export function unclaimedLimit(urgency: Urgency, settings: LimitSettings = DEFAULT_LIMITS): Limit | null {
  return settings.unclaimed[urgency];
}
