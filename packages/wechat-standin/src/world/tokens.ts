import { Refused } from '../http/refused.js';
import type { Chance } from './chance.js';
import { type Instant, MINUTE_MS, SECOND_MS, type StandInClock } from './clock.js';
import type { Meter, Meters } from './meters.js';

interface Token {
  readonly text: string;
  readonly owner: string;
  /** Each way of asking has its own: what one does leaves the other's alone (wechat.md §1.2). */
  readonly mode: TokenMode;
  until: Instant;
  replaced: boolean;
}

export type TokenMode = 'stable' | 'plain' | 'wecom';

export interface IssuedToken {
  readonly access_token: string;
  /** Seconds. */
  readonly expires_in: number;
}

const LIFE_MS = 7_200 * SECOND_MS;
/** A stable token is renewed so long before its end, and the old one lives on until then. */
const EARLY_MS = 5 * MINUTE_MS;
const FORCED_APART_MS = 30 * SECOND_MS;
const FORCED: Meter = { name: 'forced-refresh', span: 'day', most: 20, errcode: 45009 };

/** Access tokens: the newest of each owner and way of asking. */
export class Tokens {
  private readonly all = new Map<string, Token>();
  private readonly newest = new Map<string, Token>();
  private readonly forcedAt = new Map<string, Instant>();

  constructor(
    private readonly clock: StandInClock,
    private readonly chance: Chance,
    private readonly meters: Meters,
  ) {}

  /** The same while it is good, with the seconds that remain; 5 minutes before its end a new one beside it. */
  stable(owner: string, mode: 'stable' | 'wecom' = 'stable'): IssuedToken {
    const present = this.present(owner, mode);
    return this.told(present !== undefined && present.until - this.clock.now() > EARLY_MS ? present : this.issue(owner, mode));
  }

  /** A new one at once, the present one is worth nothing. @throws Refused 45009 past 20 a day or within 30 s (that code is an assumption of §12) */
  forced(owner: string): IssuedToken {
    const last = this.forcedAt.get(owner);
    if (last !== undefined && this.clock.now() - last < FORCED_APART_MS) throw new Refused(45009);
    this.meters.count(FORCED, owner);
    this.forcedAt.set(owner, this.clock.now());
    for (const token of this.all.values()) if (token.owner === owner && token.mode === 'stable') token.replaced = true;
    return this.told(this.issue(owner, 'stable'));
  }

  /** `/cgi-bin/token`: new with each call; the one before lives five minutes more. */
  another(owner: string): IssuedToken {
    const before = this.present(owner, 'plain');
    if (before !== undefined) before.until = Math.min(before.until, this.clock.now() + EARLY_MS);
    return this.told(this.issue(owner, 'plain'));
  }

  /** Whose it is. @throws Refused `codes.missing`, `codes.unknown` or 42001 */
  ownerOf(text: string | null, codes: { readonly missing: number; readonly unknown: number; readonly modes: readonly TokenMode[] }): string {
    if (text === null || text === '') throw new Refused(codes.missing);
    const token = this.all.get(text);
    if (token === undefined || token.replaced || !codes.modes.includes(token.mode)) throw new Refused(codes.unknown);
    if (token.until <= this.clock.now()) throw new Refused(42001);
    return token.owner;
  }

  /** The platform takes back every token of an owner before its time, as it says it may. */
  revoke(owner: string): void {
    for (const token of this.all.values()) if (token.owner === owner) token.replaced = true;
  }

  private present(owner: string, mode: TokenMode): Token | undefined {
    const token = this.newest.get(`${mode}|${owner}`);
    return token !== undefined && !token.replaced && token.until > this.clock.now() ? token : undefined;
  }

  private issue(owner: string, mode: TokenMode): Token {
    const token: Token = { text: `${Math.floor(this.clock.now() / MINUTE_MS) % 100}_${this.chance.word(133)}`, owner, mode, until: this.clock.now() + LIFE_MS, replaced: false };
    this.all.set(token.text, token);
    this.newest.set(`${mode}|${owner}`, token);
    return token;
  }

  private told({ text, until }: Token): IssuedToken {
    return { access_token: text, expires_in: Math.ceil((until - this.clock.now()) / SECOND_MS) };
  }
}
