import { HOUR_MS, type Instant, shanghaiDay, shanghaiDayNumber, shanghaiInstant, weekday } from '@yige/domain';
import type { UpkeepKind } from '../infrastructure/upkeep-round.entity.js';

/** The next time for a kind of upkeep. */
export interface Occasion {
  readonly kind: UpkeepKind;
  /** The same in every process that works it out: whoever writes it first has made it. */
  readonly id: string;
  readonly dueAt: Instant;
}

/** Work on old data that a new version brings along: done once in the life of an installation, whichever process comes first. */
export interface OnceRound {
  /** At most 36 characters, and never given to other work. */
  readonly id: string;
  run(stopped: () => boolean): Promise<object>;
}

/** DI token under which the composition root lists them. */
export const ONCE_ROUNDS = Symbol('ONCE_ROUNDS');

/** Work of a feature that comes again and again, done by one process each time. */
export interface PeriodicRound {
  /** At most 20 characters, and never given to other work. */
  readonly id: string;
  readonly every: 'hour' | 'night' | 'week';
  run(stopped: () => boolean): Promise<object>;
}

/** DI token under which the composition root lists them. */
export const PERIODIC_ROUNDS = Symbol('PERIODIC_ROUNDS');

/** At night, when the fewest people wait for an answer. */
const ORPHANS_AT_MINUTE = 3 * 60;
const WEEKLY_AT_MINUTE = 4 * 60;

/** The coming occasion of a periodic round, beside those of the house itself. */
export function occasionOf({ id, every }: PeriodicRound, now: Instant): Occasion {
  if (every === 'week') return weekly(id, now);
  const [orphans, clearing] = nextOccasions(now);
  const like = every === 'night' ? orphans : clearing;
  return { kind: 'periodic', id: `${id}@${like.id.slice(like.id.indexOf('-') + 1)}`, dueAt: like.dueAt };
}

/** The coming Monday at four in Shanghai: an hour after what each night brings. */
function weekly(id: string, now: Instant): Occasion {
  const today = shanghaiDayNumber(now);
  const monday = today + 1 - weekday(today);
  const thisWeek = shanghaiInstant(monday, WEEKLY_AT_MINUTE);
  const dueAt = thisWeek > now ? thisWeek : shanghaiInstant(monday + 7, WEEKLY_AT_MINUTE);
  return { kind: 'periodic', id: `${id}@${shanghaiDay(dueAt)}`, dueAt };
}

/** What lies ahead of this moment: the coming three o'clock in Shanghai, and the coming full hour. */
export function nextOccasions(now: Instant): [Occasion, Occasion] {
  const today = shanghaiInstant(shanghaiDayNumber(now), ORPHANS_AT_MINUTE);
  const night = today > now ? today : shanghaiInstant(shanghaiDayNumber(now) + 1, ORPHANS_AT_MINUTE);
  const hour = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
  return [
    { kind: 'orphans', id: `orphans-${shanghaiDay(night)}`, dueAt: night },
    { kind: 'clearing', id: `clearing-${new Date(hour).toISOString().slice(0, 13)}`, dueAt: hour },
  ];
}
