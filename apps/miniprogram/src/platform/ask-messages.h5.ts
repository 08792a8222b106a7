import type { MessageAnswers } from './ask-messages';

/** A browser has no messages of WeChat. */
export const CAN_ASK = false;

export const askInTap = (): Promise<MessageAnswers> => Promise.resolve('unasked');
