import type { Instant } from '../kernel/instant.js';
import { shanghaiDay, shanghaiMinuteOfDay } from '../sla/calendar-day.js';
import type { MessageParts, MessagePurpose } from './message-plan.js';

/** A state in at most five Chinese characters (WeChat, `phrase`), and what is asked of the reader. Messages go out in Chinese: a phrase may hold nothing else. */
type Words = readonly [state: string, hint: string];

const REPORTER: Readonly<Record<string, Words>> = {
  signed: ['处理中', '已有单位签收，正在处理'],
  escalated: ['处理中', '已转上一级继续处理'],
  takenOver: ['处理中', '已由上一级接手处理'],
  resolved: ['已答复', '请打开看答复，并告诉我们是否解决'],
  asked: ['待补充', '需要您补充情况，请打开查看'],
  extended: ['已延期', '办理期限有变化，请打开查看'],
  suspended: ['已挂起', '因故暂停，请打开查看原因'],
  resumed: ['处理中', '已恢复办理'],
  redirected: ['不予受理', '请打开查看办理途径'],
  closed: ['已销号', '办理已结束，请打开查看'],
  merged: ['已合并', '已与同一件事合并办理'],
  unmerged: ['处理中', '已单独继续办理'],
  deferred: ['已挂账', '暂时不能解决，请打开查看安排'],
  deferralReported: ['有新进展', '请打开查看新的安排'],
};
const REPORTER_OTHER: Words = ['有新进展', '请打开查看'];
const HANDLER: Words = ['待处理', '有事项等您处理，请打开查看'];
const HANDLERS: Readonly<Record<string, Words>> = {
  urged: ['被催办', '诉求人催办，请打开处理'],
  supervised: ['被督办', '有督办，请打开处理'],
  reminded: ['快到期', '事项快到期，请打开处理'],
  carded: ['已超期', '事项已超期，请打开处理'],
  reopened: ['重新办理', '诉求重办，请打开处理'],
  gathered: ['待查看', '有几条消息，请打开查看'],
};

const PURPOSES: Readonly<Record<string, readonly MessagePurpose[]>> = {
  signed: ['accepted', 'progress'], resolved: ['answered', 'progress'], closed: ['answered', 'progress'], redirected: ['answered', 'progress'],
};

/** Templates by which a notice may go, the fitting one first: what was allowed for the whole way is not left unused at its end. */
export const purposesOf = (type: string, reader: 'reporter' | 'staff'): readonly MessagePurpose[] => (reader === 'staff' ? ['task'] : (PURPOSES[type] ?? ['progress']));

export interface MessageSubject {
  readonly type: string;
  readonly reader: 'reporter' | 'staff';
  /** Number of the request; null where the notice is not about one. */
  readonly number: string | null;
  readonly at: Instant;
  /** How many notices it stands for. */
  readonly count: number;
}

/** What a message says of a notice. */
export function messageParts({ type, reader, number, at, count }: MessageSubject): MessageParts {
  const [state, hint] = reader === 'reporter' ? (REPORTER[type] ?? REPORTER_OTHER) : (HANDLERS[type] ?? HANDLER);
  return {
    number: number ?? '-', state, hint, count: String(count), from: '社区网格服务',
    subject: reader === 'reporter' ? '您反映的事项' : '网格诉求',
    at: whenSaid(at),
  };
}

/** Such as `2026年11月21日 15:01`, which both a time and a date take. */
function whenSaid(at: Instant): string {
  const [year, month, day] = shanghaiDay(at).split('-').map(Number);
  const minute = Math.floor(shanghaiMinuteOfDay(at));
  return `${year}年${month}月${day}日 ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Words of every type of this reader, for the test that each of them fits. */
export const MESSAGE_TYPES: Readonly<Record<'reporter' | 'staff', readonly string[]>> = { reporter: [...Object.keys(REPORTER), 'another'], staff: [...Object.keys(HANDLERS), 'another'] };

/** What somebody just did when they are asked for messages: reported something, urged or asked about it again, or serves. */
export const TAP_PURPOSES = ['reported', 'urged', 'serving'] as const;
export type TapPurpose = (typeof TAP_PURPOSES)[number];

const ASKED: Readonly<Record<TapPurpose, readonly MessagePurpose[]>> = { reported: ['accepted', 'progress', 'answered'], urged: ['progress', 'answered'], serving: ['task'] };

/** What is asked for in such a tap, and nothing else. */
export const purposesAsked = (tap: TapPurpose): readonly MessagePurpose[] => ASKED[tap];
