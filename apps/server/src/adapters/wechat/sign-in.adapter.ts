import type { Clock } from '../../platform/clock/clock.js';
import type { WechatPlace } from '../../platform/config/wechat-place.js';
import { Unsure } from '../../platform/ports/outside-call.js';
import { type OpenedData, type SealedByPhone, type WechatSession, WechatSignIn } from '../../platform/ports/wechat-sign-in.port.js';
import type { Caller, CallerWithToken } from './caller.js';
import { openData } from './open-data.js';

/** `jscode2session` and `getuserphonenumber` (wechat.md §2.1, §2.4). */
export class WechatSignInAdapter extends WechatSignIn {
  constructor(
    private readonly place: WechatPlace,
    private readonly caller: Caller,
    private readonly withToken: CallerWithToken,
    private readonly clock: Clock,
  ) {
    super();
  }

  async sessionOf(code: string): Promise<WechatSession> {
    const { appid, secret } = this.place;
    const { said } = await this.caller.call({ path: '/sns/jscode2session', query: { appid, secret, js_code: code, grant_type: 'authorization_code' } });
    const [openid, sessionKey, unionid] = [said?.['openid'], said?.['session_key'], said?.['unionid']];
    if (typeof openid !== 'string' || typeof sessionKey !== 'string') throw new Unsure('an answer without a session');
    return { openid, sessionKey, unionid: typeof unionid === 'string' ? unionid : null };
  }

  async phoneOf(code: string, openid: string): Promise<{ phone: string; countryCode: string }> {
    const { said } = await this.withToken.call({ path: '/wxa/business/getuserphonenumber', body: { code, openid } });
    const { purePhoneNumber: phone, countryCode } = (said?.['phone_info'] ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof phone !== 'string' || phone === '') throw new Unsure('an answer without a number');
    return { phone, countryCode: String(countryCode ?? '') };
  }

  opened(sealed: SealedByPhone, sessionKey: string): OpenedData {
    return openData(sealed, { sessionKey, appid: this.place.appid, now: this.clock.now() });
  }
}
