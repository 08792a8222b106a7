import { Logger } from '@nestjs/common';
import type { Clock } from '../../platform/clock/clock.js';
import { Refused, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import type { AskForToken, KeptToken, TokenKeeper } from '../../platform/ports/token-keeper.port.js';
import { type Answer, ask } from './answer.js';
import { Breaker } from './breaker.js';
import { isTokenRefusal, refusalOf, type Service } from './refusals.js';

/** Shorter than what the carriage waits, so that it hears how the call ended. */
const PATIENCE_MS = 8_000;

export type Query = Readonly<Record<string, string>>;
export type Said = Readonly<Record<string, unknown>>;

export interface Call {
  readonly path: string;
  readonly query?: Query;
  /** Left out: it is a GET. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Where the whole answer is a picture, or JSON where there is none. */
  readonly isPicture?: boolean;
}

/** Whose tokens the calls of a service carry. */
export interface Credentials {
  /** Under which it is kept: with the id of the app, since another app has another. */
  readonly name: string;
  readonly ask: (caller: Caller) => AskForToken;
}

/**
 * The one way in which we speak to a service of Tencent. A call ends in its answer, or in Refused, Unreachable or Unsure. What is logged is the path,
 * the code and the id of the call: never an address, which carries secrets, nor what was sent or said.
 */
export class Caller {
  private readonly log = new Logger('WeChat');
  private readonly breaker: Breaker;

  constructor(
    private readonly service: Service,
    private readonly base: string,
    private readonly clock: Clock,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    this.breaker = new Breaker(clock);
  }

  /** @throws Refused, Unreachable, Unsure */
  async call(call: Call): Promise<Answer> {
    try {
      return await this.breaker.run(() => this.once(call));
    } catch (error) {
      if (error instanceof Unreachable || error instanceof Unsure) this.log.warn(`${this.service} ${call.path}: ${error.message}`);
      throw error;
    }
  }

  private async once({ path, query = {}, body, signal, isPicture = false }: Call): Promise<Answer> {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await ask(`${this.base}${path}?${new URLSearchParams(query).toString()}`, init, { patienceMs: this.patienceMs, signal });
    if (answer.said === null && !(isPicture && isWholePicture(answer.bytes))) throw new Unsure('an answer that nobody can read');
    // Left out where a call succeeds without more to say (wechat.md §1).
    const errcode = Number(answer.said?.[this.service === 'map' ? 'status' : 'errcode'] ?? 0);
    if (errcode !== 0) throw this.refused(path, errcode, answer);
    return answer;
  }

  private refused(path: string, errcode: number, { said }: Answer): Refused {
    const rid = /rid: ([0-9a-f]{8}(?:-[0-9a-f]{8}){2})/.exec(String(said?.['errmsg'] ?? ''))?.[1];
    this.log.warn(`${this.service} ${path} refused with ${errcode}${rid === undefined ? '' : `, rid ${rid}`}`);
    return refusalOf(this.service, path, errcode, this.clock.now());
  }
}

/** A JPEG or PNG with its end: of one that broke off nobody could tell by looking at a poster. */
export const isWholePicture = (bytes: Buffer): boolean =>
  (isJpeg(bytes) && bytes.subarray(-2).toString('hex') === 'ffd9') || (bytes.subarray(0, 4).toString('hex') === '89504e47' && bytes.subarray(-8, -4).toString() === 'IEND');
export const isJpeg = (bytes: Buffer): boolean => bytes.subarray(0, 3).toString('hex') === 'ffd8ff';

/** Calls that carry an access token, and outlive the end of one. */
export class CallerWithToken {
  private readonly ask: AskForToken;

  constructor(
    private readonly service: Service,
    private readonly caller: Caller,
    private readonly tokens: TokenKeeper,
    private readonly credentials: Credentials,
  ) {
    this.ask = credentials.ask(caller);
  }

  /** @throws Refused, Unreachable, Unsure */
  async call(call: Call): Promise<Answer> {
    const { name } = this.credentials;
    const first = await this.ready(() => this.tokens.token(name, this.ask));
    const second = await this.tried(call, first);
    if (second !== REFUSED) return second;
    const renewed = await this.ready(() => this.tokens.renewed(name, first, this.ask));
    const third = await this.tried(call, renewed);
    if (third !== REFUSED) return third;
    const forced = await this.ready(() => this.tokens.forced(name, renewed, this.ask));
    const last = forced === null ? REFUSED : await this.tried(call, forced);
    if (last === REFUSED) throw new Refused('token', 'config');
    return last;
  }

  /** Without a token nothing was sent, whatever became of asking for one. */
  private async ready<T>(token: () => Promise<T>): Promise<T> {
    try {
      return await token();
    } catch (error) {
      throw error instanceof Unsure ? new Unreachable('no token') : error;
    }
  }

  private async tried(call: Call, { token }: KeptToken): Promise<Answer | typeof REFUSED> {
    try {
      return await this.caller.call({ ...call, query: { ...call.query, access_token: token } });
    } catch (error) {
      if (error instanceof Refused && typeof error.errcode === 'number' && isTokenRefusal(this.service, error.errcode)) return REFUSED;
      throw error;
    }
  }
}

const REFUSED = Symbol('the token was refused');
