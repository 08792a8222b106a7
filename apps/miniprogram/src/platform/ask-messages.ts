import Taro from '@tarojs/taro';

/** Whether this platform can ask to send messages. */
export const CAN_ASK = true;

export interface MessageAnswer {
  readonly templateId: string;
  readonly accepted: boolean;
}

/** `off`: messages are switched off in WeChat's own settings; `unasked`: the phone could not ask. */
export type MessageAnswers = readonly MessageAnswer[] | 'off' | 'unasked';

const SWITCHED_OFF = 20_004;

/** Asks for messages. WeChat does so only in a tap, and only when it is the first thing that the tap does: to be called before anything is waited for. */
export function askInTap(templateIds: readonly string[]): Promise<MessageAnswers> {
  const question = Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] });
  return question.then(
    (said) => {
      const words = said as unknown as Readonly<Record<string, unknown>>;
      return templateIds.flatMap((templateId) => (typeof words[templateId] === 'string' ? [{ templateId, accepted: words[templateId].startsWith('accept') }] : []));
    },
    (failure: unknown) => ((failure as { errCode?: unknown } | null)?.errCode === SWITCHED_OFF ? 'off' : 'unasked'),
  );
}
