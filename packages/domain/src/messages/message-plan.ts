import { type FieldKind, fieldKindOf, fieldValue } from './message-field.js';

/**
 * What a message can say. Never what was reported, where, by whom or about whom: it stands on a locked phone, and passes through another's hands (product.md
 * "Who sees what").
 */
export const MESSAGE_PARTS = ['number', 'subject', 'state', 'at', 'hint', 'count', 'from'] as const;
export type MessagePart = (typeof MESSAGE_PARTS)[number];
export type MessageParts = Readonly<Record<MessagePart, string>>;

export interface PlanKeyword {
  readonly name: string;
  readonly label: string;
  readonly listed: readonly string[];
}

/** Which part stands under which keyword of one template. */
export type MessagePlan = Readonly<Record<string, MessagePart>>;

/** What a template is for: that a report is taken on; how it goes; that it is answered; that something waits for one of us. */
export const MESSAGE_PURPOSES = ['accepted', 'progress', 'answered', 'task'] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];

const TITLES: readonly (readonly [MessagePurpose, RegExp])[] = [['task', /待办|任务|工单/], ['answered', /评价|办结|完成|反馈/], ['accepted', /受理|接收|登记/], ['progress', /进度|进展|状态|办理/]];

/** What a template of this title is for; null for one of another matter. */
export const purposeOfTitle = (title: string): MessagePurpose | null => TITLES.find(([, words]) => words.test(title))?.[0] ?? null;

const BY_KIND: Readonly<Partial<Record<FieldKind, MessagePart>>> = { character_string: 'number', phrase: 'state', enum: 'state', time: 'at', date: 'at', number: 'count', name: 'from' };
const HINT = /备注|提示|说明|提醒|建议/;

/** Learned from what the platform says of a template, since keywords are called otherwise in each installation. Null where one of them asks for what a message never says. */
export function planOf(keywords: readonly PlanKeyword[]): MessagePlan | null {
  const plan: Record<string, MessagePart> = {};
  let hasSubject = false;
  for (const { name, label } of keywords) {
    const kind = fieldKindOf(name);
    const part = kind === 'thing' ? (HINT.test(label) || hasSubject ? 'hint' : 'subject') : kind === null ? undefined : BY_KIND[kind];
    if (part === undefined) return null;
    if (part === 'subject') hasSubject = true;
    plan[name] = part;
  }
  return keywords.length === 0 ? null : plan;
}

/** A list of the platform's may have another word for a state than we do. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  处理中: ['办理中', '已受理'], 已答复: ['待评价', '待反馈', '已办结'], 已销号: ['已办结', '已完成', '已评价'], 待处理: ['待办', '未处理'],
};

/** Values for the keywords of a template. Null where one cannot be said as its keyword wants it: what WeChat would refuse is not sent. */
export function messageValues(keywords: readonly PlanKeyword[], plan: MessagePlan, parts: MessageParts): Readonly<Record<string, string>> | null {
  const values: Record<string, string> = {};
  for (const { name, listed } of keywords) {
    const kind = fieldKindOf(name);
    const part = plan[name];
    const said = part === undefined ? [] : [parts[part], ...(part === 'state' ? (OTHER_WORDS[parts[part]] ?? []) : [])];
    const value = kind === null ? null : (said.map((one) => fieldValue(kind, one, listed)).find((one) => one !== null) ?? null);
    if (value === null) return null;
    values[name] = value;
  }
  return values;
}
