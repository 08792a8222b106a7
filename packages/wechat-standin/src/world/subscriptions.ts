import { Refused } from '../http/refused.js';
import type { Instant } from './clock.js';

/** 2: one grant for one message; 3: long-term, one grant for all (wechat.md §4.2). */
export type TemplateKind = 2 | 3;

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly kind: TemplateKind;
  /** Keywords in their order, with the word beside each, such as `thing2` of 诉求内容. */
  readonly keywords: readonly { readonly name: string; readonly label: string; readonly listed?: readonly string[] }[];
}

export interface SentMessage {
  readonly at: Instant;
  readonly msgId: string;
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
}

/** What a person answers when they are asked for one template (`wx.requestSubscribeMessage`). */
export type SubscribeAnswer = 'accept' | 'acceptWithAlert' | 'acceptWithAudio' | 'acceptWithForcePush' | 'reject' | 'ban' | 'filter';

/** Templates of one mini-program, what people allowed to be sent to them, and what was sent (订阅消息). */
export class Subscriptions {
  readonly templates = new Map<string, Template>();
  readonly sent: SentMessage[] = [];
  private readonly grants = new Map<string, number>();
  private readonly busy = new Set<string>();

  /** Whatever begins with `accept` is one more message, or all of a long-term template. */
  answered(openid: string, template: Template, answer: SubscribeAnswer): void {
    if (!answer.startsWith('accept')) return;
    const key = `${openid}|${template.id}`;
    this.grants.set(key, template.kind === 3 ? Infinity : (this.grants.get(key) ?? 0) + 1);
  }

  /** Somebody switched a template off in the settings: nothing of what they allowed is left. */
  refused(openid: string, templateId: string): void {
    this.grants.delete(`${openid}|${templateId}`);
  }

  left(openid: string, templateId: string): number {
    return this.grants.get(`${openid}|${templateId}`) ?? 0;
  }

  /** @throws Refused 43101 when nothing is left */
  use(openid: string, template: Template): void {
    const left = this.left(openid, template.id);
    if (left < 1) throw new Refused(43101);
    this.grants.set(`${openid}|${template.id}`, left - 1);
  }

  /** One message at a time goes to one person. @throws Refused 43108 while another is on its way to them */
  async alone<T>(openid: string, work: () => Promise<T>): Promise<T> {
    if (this.busy.has(openid)) throw new Refused(43108);
    this.busy.add(openid);
    try {
      return await work();
    } finally {
      this.busy.delete(openid);
    }
  }
}
