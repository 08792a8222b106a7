import { Refused } from '../http/refused.js';
import type { Chance } from '../world/chance.js';
import { DAY_MS, type Instant, MINUTE_MS, type StandInClock } from '../world/clock.js';

/** What a robot said in its group. */
export interface RobotMessage {
  readonly at: Instant;
  readonly key: string;
  readonly msgtype: string;
  /** As it was sent. */
  readonly said: Readonly<Record<string, unknown>>;
}

interface KeptMedia {
  readonly key: string;
  readonly until: Instant;
  readonly kind: string;
}

const MEDIA_LIFE_MS = 3 * DAY_MS;

/** Robots of internal groups (wechat.md §6.2). */
export class Robots {
  /** Messages of one robot in a minute. */
  mostInAMinute = 20;
  readonly sent: RobotMessage[] = [];
  private readonly hits = new Map<string, Instant[]>();
  private readonly media = new Map<string, KeptMedia>();

  constructor(
    private readonly clock: StandInClock,
    private readonly chance: Chance,
    keys: readonly string[],
  ) {
    for (const key of keys) this.hits.set(key, []);
  }

  /** @throws Refused 93000 */
  mustKnow(key: string | null): string {
    if (key === null || !this.hits.has(key)) throw new Refused(93000);
    return key;
  }

  /** Counts one message of a robot, whether or not it is good. @throws Refused 45009 past 20 in a minute */
  hit(key: string): void {
    const recent = (this.hits.get(key) ?? []).filter((at) => at > this.clock.now() - MINUTE_MS);
    if (recent.length >= this.mostInAMinute) throw new Refused(45009);
    this.hits.set(key, [...recent, this.clock.now()]);
  }

  say(message: Omit<RobotMessage, 'at'>): void {
    this.sent.push({ at: this.clock.now(), ...message });
  }

  keepMedia(key: string, kind: string): string {
    const id = `3${this.chance.word(63)}`;
    this.media.set(id, { key, kind, until: this.clock.now() + MEDIA_LIFE_MS });
    return id;
  }

  /** @throws Refused 40007 for a file of another robot or kind, or of three days ago */
  mustHaveMedia(key: string, kind: string, id: string): void {
    const kept = this.media.get(id);
    if (kept === undefined || kept.key !== key || kept.kind !== kind || kept.until <= this.clock.now()) throw new Refused(40007);
  }
}
