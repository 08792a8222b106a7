import type { Instant } from '../kernel/instant.js';
import { isDanger } from '../requests/request-machine.js';
import type { Urgency } from '../requests/request-vocabulary.js';
import { DAY_MS, MINUTE_MS, shanghaiDayNumber, shanghaiInstant } from '../sla/calendar-day.js';
import type { NoticeWeight } from './notice-weight.js';

/** How a person wants to be told: of everything at once; at once of what asks something of them and once a day of the rest; once a day of everything. */
export const HOW_TOLD = ['atOnce', 'whatAsksMe', 'daily'] as const;
export type HowTold = (typeof HOW_TOLD)[number];
/** Of whoever has chosen nothing (product.md "Quiet by default"). */
export const HOW_TOLD_BY_DEFAULT: HowTold = 'whatAsksMe';

/** Eight in the morning in Shanghai: after the silent hours, before the day's work. */
const GATHERED_AT_MINUTE = 8 * 60;
/** What comes so shortly before is for the next day, since the line may be in the making. */
const CLOSED_BEFORE_MS = MINUTE_MS;

/** When the next line of gathered notices is made, for one that comes now. */
export function nextGatheringAt(now: Instant): Instant {
  const today = shanghaiInstant(shanghaiDayNumber(now), GATHERED_AT_MINUTE);
  return now < today - CLOSED_BEFORE_MS ? today : today + DAY_MS;
}

/** Whether a notice waits for the line of the next morning. Danger never does, whatever its reader has chosen. */
export function isGathered(how: HowTold, weight: NoticeWeight, urgency: Urgency): boolean {
  if (isDanger(urgency) || how === 'atOnce') return false;
  return how === 'daily' || weight !== 'asks';
}

/** Whether a notice of this weight is over with its request: what is over before it was told is told to nobody. */
export const endsWithItsRequest = (weight: NoticeWeight): boolean => weight !== 'news';
