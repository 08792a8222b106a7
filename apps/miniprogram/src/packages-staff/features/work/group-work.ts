import { nextLimit, type RequestStatus, type Urgency } from '@yige/domain';
import { wallTime } from '@/time/shanghai';

const HOUR_MS = 3_600_000;
/** What falls due within this time is for now, not for later today. */
const NOW_WINDOW_MS = 2 * HOUR_MS;

/** What grouping needs to know of a request. Times are ISO 8601. */
export interface WorkItem {
  readonly status: RequestStatus;
  readonly urgency: Urgency;
  readonly submittedAt: string;
  readonly dueAt: string | null;
  readonly signDueAt: string | null;
  readonly contactDueAt: string | null;
}

export const WORK_GROUPS = ['now', 'today', 'later', 'waiting'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** When the limit that ends first runs out; null where none is set, or none runs for me. */
export function nextClock(item: WorkItem): number | null {
  const limit = nextLimit(item);
  return limit === null ? null : Date.parse(limit.at);
}

/**
 * Sorts what I hold by when it needs me: now (danger, overdue, or due within two hours), today (due today, or unsigned without a limit), later; and
 * beside it what waits for others. Inside a group the nearest limit comes first, then the oldest.
 */
export function groupWork<Item extends WorkItem>(mine: readonly Item[], waiting: readonly Item[], now: number): Record<WorkGroup, Item[]> {
  const groups: Record<WorkGroup, Item[]> = { now: [], today: [], later: [], waiting: [...waiting].sort(byClock) };
  for (const item of [...mine].sort(byClock)) groups[groupOf(item, now)].push(item);
  return groups;
}

function groupOf(item: WorkItem, now: number): Exclude<WorkGroup, 'waiting'> {
  // While the clock is stopped nothing can be done by me, however urgent it was.
  if (item.status === 'awaitingReporter' || item.status === 'suspended') return 'later';
  const clock = nextClock(item);
  const isDanger = item.urgency === 'U0' || item.urgency === 'U1';
  if (isDanger || (clock !== null && clock - now <= NOW_WINDOW_MS)) return 'now';
  const isDueToday = clock !== null && wallTime(clock).dayNumber === wallTime(now).dayNumber;
  // Unsigned and without a limit: it is not left lying.
  return isDueToday || (item.status === 'dispatched' && clock === null) ? 'today' : 'later';
}

function byClock(one: WorkItem, other: WorkItem): number {
  const [first, second] = [nextClock(one) ?? Infinity, nextClock(other) ?? Infinity];
  if (first !== second) return first - second;
  return Date.parse(one.submittedAt) - Date.parse(other.submittedAt);
}
