import { Refused } from '../http/refused.js';
import { type Chance, lastingId } from './chance.js';
import { HOUR_MS, type Instant, MINUTE_MS, type StandInClock } from './clock.js';

/** A user of one mini-program. */
export interface Person {
  readonly appid: string;
  /** The name by which a test or a trial means this person. */
  readonly userKey: string;
  readonly openid: string;
  readonly unionid: string;
  /** Base64 of 16 bytes; only the newest opens what the phone encrypts (wechat.md §2.1). */
  sessionKey: string;
  phone: string | null;
  /** When the mini-program was opened last; the checks of content ask for it (wechat.md §7.1). */
  lastVisit: Instant;
  /** A high-risk user, whom WeChat does not let in (40226). */
  blocked: boolean;
}

interface OneTimeCode {
  readonly appid: string;
  readonly openid: string;
  readonly until: Instant;
  used: boolean;
}

/** Whether `wx.login` makes a new session key: WeChat says that it may, not when. */
export type KeyRotation = 'always' | 'never' | 'sometimes';

const CODE_LIFE_MS = 5 * MINUTE_MS;
/** The checks of content know only whoever was here within two hours (61010). */
const VISIT_LASTS_MS = 2 * HOUR_MS;

/** Everybody who uses WeChat here, and the codes that their phones were given. */
export class People {
  rotation: KeyRotation = 'sometimes';
  private readonly byOpenid = new Map<string, Person>();
  private readonly loginCodes = new Map<string, OneTimeCode>();
  private readonly phoneCodes = new Map<string, OneTimeCode>();

  constructor(
    private readonly clock: StandInClock,
    private readonly chance: Chance,
  ) {}

  /** Whoever is meant; made at the first mention, with the same openid after every restart. */
  met(appid: string, userKey: string): Person {
    const openid = lastingId('o', appid, userKey);
    const known = this.byOpenid.get(openid);
    if (known !== undefined) return known;
    const person: Person = {
      appid, userKey, openid, unionid: lastingId('o6_', userKey), sessionKey: this.newSessionKey(), phone: null, lastVisit: -Infinity, blocked: false,
    };
    this.byOpenid.set(openid, person);
    return person;
  }

  /** `wx.login`: a code for five minutes, good once. The session key may change with it, so that what the phone sealed before opens no more (wechat.md §2.1). */
  loginCode(person: Person): string {
    if (this.rotation === 'always' || (this.rotation === 'sometimes' && this.chance.coin())) person.sessionKey = this.newSessionKey();
    return this.keep(this.loginCodes, person, `0${this.chance.word(31)}`);
  }

  /** The phone button: a code of its own, for five minutes, good once (wechat.md §2.4). */
  phoneCode(person: Person): string {
    return this.keep(this.phoneCodes, person, this.chance.hex(64));
  }

  /** Whose login code it is, without using it up. */
  ownerOfLogin(appid: string, code: string): Person | undefined {
    const known = this.loginCodes.get(code);
    return known?.appid === appid ? this.byOpenid.get(known.openid) : undefined;
  }

  /** @throws Refused 40029 for a code that is unknown or too old, 40163 for one that was used */
  useLogin(appid: string, code: string): Person {
    const person = this.use(this.loginCodes, appid, code, 40163);
    person.lastVisit = this.clock.now();
    return person;
  }

  /** @throws Refused 40029 for any code that is no longer good */
  usePhone(appid: string, code: string): Person {
    return this.use(this.phoneCodes, appid, code, 40029);
  }

  newKeyFor(person: Person): void {
    person.sessionKey = this.newSessionKey();
  }

  /** @throws Refused 43104 for somebody of another mini-program, 40003 for nobody */
  known(appid: string, openid: string): Person {
    const person = this.byOpenid.get(openid);
    if (person === undefined) throw new Refused(40003);
    if (person.appid !== appid) throw new Refused(43104);
    return person;
  }

  /** @throws Refused 61010 for whoever was not here within two hours */
  mustHaveVisited(person: Person): void {
    if (this.clock.now() - person.lastVisit > VISIT_LASTS_MS) throw new Refused(61010);
  }

  private keep(codes: Map<string, OneTimeCode>, { appid, openid }: Person, code: string): string {
    codes.set(code, { appid, openid, until: this.clock.now() + CODE_LIFE_MS, used: false });
    return code;
  }

  private use(codes: Map<string, OneTimeCode>, appid: string, code: string, whenUsed: number): Person {
    const known = codes.get(code);
    const person = known && this.byOpenid.get(known.openid);
    if (known === undefined || person === undefined || known.appid !== appid || known.until < this.clock.now()) throw new Refused(40029);
    if (known.used) throw new Refused(whenUsed);
    known.used = true;
    return person;
  }

  private newSessionKey(): string {
    return this.chance.bytes(16).toString('base64');
  }
}
