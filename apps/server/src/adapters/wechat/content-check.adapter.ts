import { type CheckedText, ContentCheck, VERDICTS } from '../../platform/ports/content-check.port.js';
import { Unsure } from '../../platform/ports/outside-call.js';
import type { CallerWithToken, Said } from './caller.js';

/** As comments are judged, which is what notes under a request are most like. */
const SCENE = 2;
const VERSION = 2;
const PICTURE = 2;
const LONGEST = 2_500;

/** `msg_sec_check` and `media_check_async` (wechat.md §7.1, §7.2). */
export class ContentCheckAdapter extends ContentCheck {
  constructor(private readonly caller: CallerWithToken) {
    super();
  }

  /** A text that is too long for one call is judged by the worst of its parts. */
  async text(text: string, openid: string, signal?: AbortSignal): Promise<CheckedText> {
    let worst: CheckedText = { verdict: 'pass', label: null };
    for (const content of partsOf(text)) {
      const { said } = await this.caller.call({ path: '/wxa/msg_sec_check', body: { openid, scene: SCENE, version: VERSION, content }, signal });
      const checked = checkedIn(said?.['result']);
      if (VERDICTS.indexOf(checked.verdict) >= VERDICTS.indexOf(worst.verdict)) worst = checked;
    }
    return worst;
  }

  async picture(url: string, openid: string, signal?: AbortSignal): Promise<string> {
    const { said } = await this.caller.call({ path: '/wxa/media_check_async', body: { openid, scene: SCENE, version: VERSION, media_url: url, media_type: PICTURE }, signal });
    const traceId = said?.['trace_id'];
    if (typeof traceId !== 'string') throw new Unsure('an answer without the id of the check');
    return traceId;
  }
}

/** What a check or a push says of it. @throws Unsure for a word that we do not know */
function checkedIn(result: unknown): CheckedText {
  const { suggest, label } = (result ?? {}) as Said;
  const verdict = VERDICTS.find((one) => one === suggest);
  if (verdict === undefined) throw new Unsure('an answer without a verdict');
  return { verdict, label: Number.isInteger(Number(label)) ? Number(label) : null };
}

/** At the end of a sentence where there is one; characters are those of the platform, which counts code points. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = [...text];
  while (rest.length > LONGEST) {
    const piece = rest.slice(0, LONGEST);
    const end = Math.max(...['。', '！', '？', '；', '\n', '.', '!', '?'].map((mark) => piece.lastIndexOf(mark))) + 1;
    const at = end > LONGEST / 2 ? end : LONGEST;
    parts.push(rest.slice(0, at).join(''));
    rest = rest.slice(at);
  }
  return rest.length === 0 ? parts : [...parts, rest.join('')];
}
