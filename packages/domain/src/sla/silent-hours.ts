import type { Instant } from '../kernel/instant.js';
import type { Urgency } from '../requests/request-vocabulary.js';
import { shanghaiDayNumber, shanghaiInstant, shanghaiMinuteOfDay } from './calendar-day.js';

/** From 22 to 7 nobody is disturbed (product.md "What it must feel like"). */
const SILENT = { from: 22 * 60, to: 7 * 60 } as const;

/** When a notice may reach somebody: at once, or at seven when it would come in the silent hours. Danger does not wait. */
export function mayDisturbAt(at: Instant, urgency: Urgency): Instant {
  if (urgency === 'U0' || urgency === 'U1') return at;
  const minute = shanghaiMinuteOfDay(at);
  if (minute >= SILENT.from) return shanghaiInstant(shanghaiDayNumber(at) + 1, SILENT.to);
  return minute < SILENT.to ? shanghaiInstant(shanghaiDayNumber(at), SILENT.to) : at;
}
