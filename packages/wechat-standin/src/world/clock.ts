/** Milliseconds since 1970 in UTC. */
export type Instant = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** WeChat counts its days in Beijing (wechat.md §1.1, 44993). */
const BEIJING_MS = 8 * HOUR_MS;

/** The number of the day in Beijing. */
export const beijingDay = (at: Instant): number => Math.floor((at + BEIJING_MS) / DAY_MS);
/** Year and month in Beijing, such as `2026-03`. */
export const beijingMonth = (at: Instant): string => new Date(at + BEIJING_MS).toISOString().slice(0, 7);
/** Days of the month in Beijing that a moment lies in. */
export function daysOfBeijingMonth(at: Instant): number {
  const there = new Date(at + BEIJING_MS);
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate();
}
export const unixSeconds = (at: Instant): number => Math.floor(at / SECOND_MS);

interface Job {
  readonly at: Instant;
  readonly work: () => Promise<void>;
  readonly timer: NodeJS.Timeout;
}

/** The stand-in's time: the true one, or a test's, and as far ahead as it was told to go. What is due by then is done while it goes. */
export class StandInClock {
  private ahead = 0;
  private readonly jobs = new Set<Job>();
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly trueTime: () => Instant) {}

  now(): Instant {
    return this.trueTime() + this.ahead;
  }

  /** Does something later, or as soon as the clock was advanced so far. */
  after(delayMs: number, work: () => Promise<void>): void {
    const job: Job = { at: this.now() + delayMs, work, timer: setTimeout(() => void this.run(job), delayMs) };
    job.timer.unref();
    this.jobs.add(job);
  }

  /** Goes ahead and comes back when everything that fell due on the way is done, in its order. */
  async advance(byMs: number): Promise<void> {
    this.ahead += byMs;
    for (let due = this.due(); due !== undefined; due = this.due()) await this.run(due);
    await this.settled();
  }

  /** When nothing is in the doing any more; what is only set for later does not count. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Gives up what was to be done. */
  close(): void {
    for (const job of this.jobs) clearTimeout(job.timer);
    this.jobs.clear();
  }

  /** What has waited longest of what is due by now. */
  private due(): Job | undefined {
    return [...this.jobs].filter((job) => job.at <= this.now()).sort((a, b) => a.at - b.at)[0];
  }

  private run(job: Job): Promise<void> {
    clearTimeout(job.timer);
    if (!this.jobs.delete(job)) return Promise.resolve();
    const work = job.work().finally(() => this.running.delete(work));
    this.running.add(work);
    return work;
  }
}
