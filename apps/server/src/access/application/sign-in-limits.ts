import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keys } from '../../platform/crypto/keys.js';
import { type Attempt, type AttemptLimit, Attempts } from '../../platform/limits/attempts.js';
import { refuseFor } from '../../platform/limits/refuse-for.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits that grow: whoever goes on guessing one login from one place waits a minute, then a quarter of an hour, then until tomorrow. */
const LADDER: readonly AttemptLimit[] = [
  { what: 'sign-in-1', max: 5, windowMs: MINUTE },
  { what: 'sign-in-2', max: 10, windowMs: 15 * MINUTE },
  { what: 'sign-in-3', max: 30, windowMs: 24 * HOUR },
];
/** One source on all logins: a password sprayed over many. */
const BY_SOURCE: AttemptLimit = { what: 'sign-in', max: 20, windowMs: 10 * MINUTE };
/** All sources on one login: a password guessed from many places. It binds only devices that never signed in to it. */
const BY_LOGIN: readonly AttemptLimit[] = [
  { what: 'sign-in-any-1', max: 50, windowMs: HOUR },
  { what: 'sign-in-any-2', max: 200, windowMs: 24 * HOUR },
];

/** A try that was counted. `device` is what the caller proved to have; null for a device that never signed in to this login. */
export interface CountedTry {
  readonly attempts: readonly Attempt[];
  readonly device: string | null;
}

/**
 * How often a password may be guessed, without a way to lock others out by guessing wrong: a device that has signed in to a login before carries
 * a token of that login and is counted by itself alone (OWASP, "Slow down online guessing attacks with device cookies"). A login that does not
 * exist is counted as one that does.
 */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly attempts: Attempts,
    private readonly keys: Keys,
  ) {}

  /** Before the password is looked at. @throws Problem while this source, or this device, has to wait. */
  async take(login: string, source: string, device: string | undefined): Promise<CountedTry> {
    const known = device !== undefined && this.belongsTo(device, login) ? device : null;
    const attempts = known === null ? this.ofUnknown(login, source) : LADDER.map((limit) => ({ limit, source: this.short(`${login}\n${known}`) }));
    refuseFor('ACCESS.TOO_MANY_TRIES', await this.attempts.take(attempts));
    return { attempts, device: known };
  }

  /** It was no failure. */
  giveBack({ attempts }: CountedTry): Promise<void> {
    return this.attempts.giveBack(attempts);
  }

  /** What a device keeps after it signed in. It opens nothing; it only says that somebody signed in to this login here. */
  newDevice(login: string): string {
    const nonce = randomBytes(16).toString('base64url');
    return `${nonce}.${this.keys.mac('sign-in-device', `${nonce}\n${login}`, 'base64url')}`;
  }

  private ofUnknown(login: string, source: string): Attempt[] {
    return [
      ...LADDER.map((limit) => ({ limit, source: this.short(`${login}\n${source}`) })),
      { limit: BY_SOURCE, source },
      ...BY_LOGIN.map((limit) => ({ limit, source: this.short(login) })),
    ];
  }

  private belongsTo(device: string, login: string): boolean {
    const [nonce = '', ...signature] = device.split('.');
    return this.keys.isMac('sign-in-device', `${nonce}\n${login}`, signature.join('.'), 'base64url');
  }

  private short = (subject: string): string => this.keys.hmac('attempt-source', subject).toString('base64url').slice(0, 22);
}
