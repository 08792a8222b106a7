import { Refused } from '../http/refused.js';
import { beijingDay, type Instant, MINUTE_MS, SECOND_MS, type StandInClock } from './clock.js';

/** So many calls within a span, and the code that answers the next one. */
export interface Meter {
  readonly name: string;
  readonly span: 'second' | 'minute' | 'day';
  readonly most: number;
  readonly errcode: number;
}

const SPAN_MS = { second: SECOND_MS, minute: MINUTE_MS };

/** Counts calls against the limits of the platform. Seconds and minutes slide; a day ends at midnight in Beijing. */
export class Meters {
  private readonly recent = new Map<string, Instant[]>();
  private readonly days = new Map<string, { day: number; used: number }>();
  private readonly changed = new Map<string, number>();

  constructor(private readonly clock: StandInClock) {}

  /** Tests reach a limit sooner when it is lower. */
  setMost(name: string, most: number): void {
    this.changed.set(name, most);
  }

  /** Counts one call. `of`: whose it is, where each has a limit of their own. @throws Refused past the limit; what is refused is not counted */
  count(meter: Meter, of = ''): void {
    const key = `${meter.name}|${of}`;
    if (this.used(meter, of) >= this.mostOf(meter)) throw new Refused(meter.errcode);
    if (meter.span === 'day') {
      const day = beijingDay(this.clock.now());
      this.days.set(key, { day, used: this.used(meter, of) + 1 });
    } else {
      this.within(meter.span, key).push(this.clock.now());
    }
  }

  used(meter: Meter, of = ''): number {
    const key = `${meter.name}|${of}`;
    if (meter.span !== 'day') return this.within(meter.span, key).length;
    const counted = this.days.get(key);
    return counted?.day === beijingDay(this.clock.now()) ? counted.used : 0;
  }

  mostOf(meter: Meter): number {
    return this.changed.get(meter.name) ?? meter.most;
  }

  /** What `clear_quota` does: today's counts begin anew. */
  clearDays(): void {
    this.days.clear();
  }

  /** The calls that still count, the oldest first. */
  private within(span: 'second' | 'minute', key: string): Instant[] {
    const times = this.recent.get(key) ?? [];
    this.recent.set(key, times);
    const since = this.clock.now() - SPAN_MS[span];
    const good = times.findIndex((at) => at > since);
    times.splice(0, good < 0 ? times.length : good);
    return times;
  }
}
