import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { type AttemptLimit, Attempts } from '../../platform/limits/attempts.js';
import { refuseFor } from '../../platform/limits/refuse-for.js';
import { Refused, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import { type SealedByPhone, type WechatSession, WechatSignIn } from '../../platform/ports/wechat-sign-in.port.js';

const MINUTE = 60_000;
const LIMIT: AttemptLimit = { what: 'wechat', max: 30, windowMs: 10 * MINUTE };
const ASK_AGAIN_S = 30;

/** What WeChat says of whoever shows a code, with its refusals in words for people. Codes, session keys and openids go no further than its callers. */
@Injectable()
export class WechatDoor {
  constructor(
    @Inject(WechatSignIn) private readonly wechat: WechatSignIn | null,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** Takes a code of `wx.login`. @throws Problem for one that is used up, for whoever WeChat blocks, while WeChat is away, and where it is not set up */
  openidOf(code: string, source: string): Promise<string> {
    return this.asked(source, async (wechat) => (await wechat.sessionOf(code)).openid);
  }

  /** What a phone encrypted beside a code of `wx.login` that it got just before: the key that opens it is kept nowhere. @throws Problem as {@link openidOf}, and for what was altered */
  opened(code: string, sealed: SealedByPhone, source: string): Promise<{ openid: string; said: Readonly<Record<string, unknown>> }> {
    return this.asked(source, async (wechat) => {
      const { openid, sessionKey }: WechatSession = await wechat.sessionOf(code);
      return { openid, said: wechat.opened(sealed, sessionKey).said };
    });
  }

  /** The number behind a code of the phone button. @throws Problem as {@link openidOf} */
  phoneOf(code: string, openid: string, source: string): Promise<string> {
    return this.asked(source, async (wechat) => (await wechat.phoneOf(code, openid)).phone);
  }

  private async asked<T>(source: string, ask: (wechat: WechatSignIn) => Promise<T>): Promise<T> {
    if (this.wechat === null) throw new Problem('NOT_FOUND');
    const tried = [{ limit: LIMIT, source }];
    refuseFor('ACCESS.TOO_MANY_TRIES', await this.attempts.take(tried));
    try {
      const answer = await ask(this.wechat);
      await this.attempts.giveBack(tried);
      return answer;
    } catch (error) {
      const problem = this.problemOf(error);
      // Nobody is to wait because WeChat was away.
      if (problem.code === 'WECHAT.UNREACHABLE') await this.attempts.giveBack(tried);
      throw problem;
    }
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Unreachable || error instanceof Unsure) return new Problem('WECHAT.UNREACHABLE', { retryAfter: ASK_AGAIN_S });
    if (!(error instanceof Refused)) throw error;
    switch (error.kind) {
      case 'relogin':
        return new Problem('WECHAT.CODE_OVER');
      case 'recipient':
        return new Problem('WECHAT.BLOCKED');
      case 'later':
        return new Problem('WECHAT.UNREACHABLE', { retryAfter: Math.max(1, Math.ceil(((error.until ?? 0) - this.clock.now()) / 1000)) });
      // What the operator has to put right looks to everybody else as if WeChat were away.
      case 'config':
      case 'content':
        return new Problem('WECHAT.UNREACHABLE', { retryAfter: ASK_AGAIN_S });
    }
  }
}
