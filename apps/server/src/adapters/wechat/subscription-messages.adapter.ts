import type { MiniVersion } from '../../platform/config/wechat-place.js';
import { Unsure } from '../../platform/ports/outside-call.js';
import { type MessageTemplate, type SubscriptionMessage, SubscriptionMessages, type TemplateKeyword } from '../../platform/ports/subscription-messages.port.js';
import type { CallerWithToken, Said } from './caller.js';

const STATES: Readonly<Record<MiniVersion, string>> = { release: 'formal', trial: 'trial', develop: 'developer' };
/** `type` of a template that is granted once and may be sent for ever. */
const LASTING = 3;

/** `subscribe/send` and `gettemplate` (wechat.md §4.3). */
export class SubscriptionMessagesAdapter extends SubscriptionMessages {
  constructor(
    private readonly caller: CallerWithToken,
    private readonly version: MiniVersion,
  ) {
    super();
  }

  async send({ openid, templateId, page, language, values }: SubscriptionMessage, signal?: AbortSignal): Promise<void> {
    const data = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
    const body = { touser: openid, template_id: templateId, page, miniprogram_state: STATES[this.version], lang: language, data };
    await this.caller.call({ path: '/cgi-bin/message/subscribe/send', body, signal });
  }

  async templates(): Promise<MessageTemplate[]> {
    const { said } = await this.caller.call({ path: '/wxaapi/newtmpl/gettemplate' });
    const listed = said?.['data'];
    if (!Array.isArray(listed)) throw new Unsure('an answer without templates');
    return (listed as Said[]).map((template): MessageTemplate => ({
      id: String(template['priTmplId']), title: String(template['title']), kind: Number(template['type']) === LASTING ? 'lasting' : 'once',
      keywords: keywordsIn(String(template['content'] ?? ''), template['keywordEnumValueList']),
    }));
  }
}

/** `content` has a line for each keyword: 事项名称:{{thing2.DATA}}. */
function keywordsIn(content: string, listed: unknown): TemplateKeyword[] {
  const values = new Map((Array.isArray(listed) ? (listed as Said[]) : []).map((one) => [String(one['keywordCode']).replace(/\.DATA$/, ''), one['enumValueList']]));
  return [...content.matchAll(/([^\n:：]*)[:：]\s*\{\{(\w+)\.DATA\}\}/g)].map(([, label = '', name = '']) => {
    const some = values.get(name);
    return { name, label: label.trim(), listed: Array.isArray(some) ? some.map(String) : [] };
  });
}
