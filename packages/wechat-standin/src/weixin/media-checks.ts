import { Refused } from '../http/refused.js';
import type { App } from '../world/apps.js';
import type { World } from '../world/world.js';
import { canDownload, type MediaKind } from './media-download.js';

interface AskedCheck {
  readonly app: App;
  readonly openid: string;
  readonly url: string;
  readonly kind: MediaKind;
}

const DOWNLOAD_FAILED = -1008;

/** Checks of pictures and recordings: answered later, by a push (wechat.md §7.2). */
export class MediaChecks {
  /** WeChat says: within 30 minutes. */
  takesMs = 1_000;
  /** Nothing is ever pushed: what an app does when no answer comes. */
  silent = false;
  private readonly open = new Set<string>();

  constructor(private readonly world: World) {}

  /** @returns the id by which the push names this check. @throws Refused 87020 while the same file is being checked */
  begin(asked: AskedCheck): string {
    if (this.open.has(asked.url)) throw new Refused(87020);
    this.open.add(asked.url);
    const traceId = this.world.chance.requestId();
    this.world.clock.after(this.takesMs, () => this.finish(asked, traceId));
    return traceId;
  }

  private async finish({ app, openid, url, kind }: AskedCheck, traceId: string): Promise<void> {
    const reached = await canDownload(url, kind);
    this.open.delete(url);
    if (this.silent) return;
    await this.world.push(app, { from: openid, event: 'wxa_media_check', said: { appid: app.appid, trace_id: traceId, version: 2, ...(reached ? verdict(url) : FAILED) } });
  }
}

const FAILED = { errcode: DOWNLOAD_FAILED, errmsg: 'media download error', result: { suggest: 'pass', label: 100 }, detail: [] };

/** What the address says decides, since nothing here looks at pictures (wechat.md §12). */
function verdict(url: string) {
  const result = url.includes('risky') ? { suggest: 'risky', label: 20002 } : url.includes('review') ? { suggest: 'review', label: 21000 } : { suggest: 'pass', label: 100 };
  return { errcode: 0, errmsg: 'ok', result, detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }] };
}
