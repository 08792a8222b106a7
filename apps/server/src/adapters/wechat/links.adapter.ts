import type { MiniVersion } from '../../platform/config/wechat-place.js';
import { Unsure } from '../../platform/ports/outside-call.js';
import { WechatLinks } from '../../platform/ports/wechat-links.port.js';
import type { CallerWithToken } from './caller.js';

/** It ends after so many days, and not at a moment. */
const BY_DAYS = 1;

/** `generate_urllink` (wechat.md §3.3). */
export class WechatLinksAdapter extends WechatLinks {
  constructor(
    private readonly caller: CallerWithToken,
    private readonly version: MiniVersion,
  ) {
    super();
  }

  async linkTo(page: string, query: string, days: number): Promise<string> {
    const body = { path: page, query, expire_type: BY_DAYS, expire_interval: days, env_version: this.version };
    const { said } = await this.caller.call({ path: '/wxa/generate_urllink', body });
    const link = said?.['url_link'];
    if (typeof link !== 'string') throw new Unsure('an answer without a link');
    return link;
  }
}
