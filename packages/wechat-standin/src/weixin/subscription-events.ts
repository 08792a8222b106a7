import type { PushEvent } from '../push/push-event.js';
import type { SubscribeAnswer } from '../world/subscriptions.js';

/** WeChat writes one entry as an object and several as an array (wechat.md §4.5). */
const listOf = (entries: readonly Readonly<Record<string, string>>[]): unknown => (entries.length === 1 ? entries[0] : entries);

/** Somebody answered the question for messages. */
export const popupEvent = (openid: string, answers: Readonly<Record<string, SubscribeAnswer>>): PushEvent => ({
  from: openid, event: 'subscribe_msg_popup_event',
  said: { List: listOf(Object.entries(answers).map(([TemplateId, answer]) => ({ TemplateId, SubscribeStatusString: answer.startsWith('accept') ? 'accept' : 'reject', PopupScene: '0' }))) },
});

/** Somebody switched templates off in the settings; that they switched one on is not told. */
export const changeEvent = (openid: string, templateIds: readonly string[]): PushEvent => ({
  from: openid, event: 'subscribe_msg_change_event',
  said: { List: listOf(templateIds.map((TemplateId) => ({ TemplateId, SubscribeStatusString: 'reject' }))) },
});

/** A message reached its reader. */
export const sentEvent = (openid: string, TemplateId: string, MsgID: string): PushEvent => ({
  from: openid, event: 'subscribe_msg_sent_event', said: { List: listOf([{ TemplateId, MsgID, ErrorCode: '0', ErrorStatus: 'success' }]) },
});
