import type { MiniVersion } from '../../platform/config/wechat-place.js';
import { Unsure } from '../../platform/ports/outside-call.js';
import { type CodePicture, type MiniCode, WechatCodes } from '../../platform/ports/wechat-codes.port.js';
import { type CallerWithToken, isJpeg } from './caller.js';

/** `getwxacodeunlimit` (wechat.md §3.1). */
export class WechatCodesAdapter extends WechatCodes {
  constructor(
    private readonly caller: CallerWithToken,
    private readonly version: MiniVersion,
  ) {
    super();
  }

  async picture({ scene, page, widthPx }: MiniCode): Promise<CodePicture> {
    const body = { scene, page, width: widthPx, env_version: this.version, check_path: this.version === 'release' };
    const { bytes, said } = await this.caller.call({ path: '/wxa/getwxacodeunlimit', body, isPicture: true });
    if (said !== null) throw new Unsure('an answer without a picture');
    return { bytes, type: isJpeg(bytes) ? 'image/jpeg' : 'image/png' };
  }
}
