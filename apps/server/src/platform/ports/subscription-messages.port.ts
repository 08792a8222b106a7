/** One message on its way to one person (订阅消息). */
export interface SubscriptionMessage {
  readonly openid: string;
  readonly templateId: string;
  /** Page that a tap opens, with its query; empty: none. */
  readonly page: string;
  readonly language: 'zh_CN' | 'zh_TW' | 'zh_HK' | 'en_US';
  /** What stands under each keyword of the template, such as `thing2`; each as its kind demands. */
  readonly values: Readonly<Record<string, string>>;
}

/** A keyword of a template as the platform lists it. */
export interface TemplateKeyword {
  /** Such as `thing2`. Never to be written into code: it is another in each installation. */
  readonly name: string;
  /** What stands before it, such as 事项名称. */
  readonly label: string;
  /** The only values that it takes; empty where any is good. */
  readonly listed: readonly string[];
}

export interface MessageTemplate {
  readonly id: string;
  readonly title: string;
  /** `once`: one grant is one message; `lasting`: one grant is good until it is taken back. */
  readonly kind: 'once' | 'lasting';
  readonly keywords: readonly TemplateKeyword[];
}

/** WeChat's code for a person who has not agreed, has used up what they agreed to, or refuses. */
export const NOT_SUBSCRIBED = 43101;

/** Messages that people asked for (wechat.md §4); null where no mini-program is configured. */
export abstract class SubscriptionMessages {
  /**
   * Sends one message, of which nothing may be under way to the same person meanwhile (refused as `later`).
   * @throws Refused: `recipient` with {@link NOT_SUBSCRIBED} or for an unknown person, `content`, `config`, `later`; Unreachable; Unsure
   */
  abstract send(message: SubscriptionMessage, signal?: AbortSignal): Promise<void>;
  /** Templates that the installation has. @throws Refused, Unreachable, Unsure */
  abstract templates(): Promise<readonly MessageTemplate[]>;
}
