import type { PendingWork } from './pending-work.js';
import type { Answerer, WxFunction, WxOptions } from './wx-answer.js';

/** Whose WeChat the phone has, and the door by which its platform is asked. */
export interface PhoneWechat {
  readonly userKey: string;
  /** The group from whose card the program was opened. */
  readonly groupKey?: string;
  /** What is tapped when the platform asks for messages; left out: yes. */
  readonly answer?: 'accept' | 'reject';
  readonly tell: (action: string, body: object) => Promise<Record<string, unknown>>;
}

/** What a phone is not told, although the door says it to tests. */
const UNTOLD = ['openid', 'opengid', 'errMsg'];

/** Client functions that only WeChat's own platform can answer. */
export function wechatFunctions({ userKey, groupKey, answer, tell }: PhoneWechat, work: PendingWork, answers: Answerer): Record<string, unknown> {
  const asking = (name: string, action: string, more: object = {}): WxFunction => (options: WxOptions = {}) => {
    void work.call(async () => {
      try {
        const told = await tell(action, { userKey, ...more });
        answers.succeed(name, options, Object.fromEntries(Object.entries(told).filter(([key]) => !UNTOLD.includes(key))));
      } catch (error) {
        answers.fail(name, options, (error as Error).message);
      }
    });
  };
  return {
    login: asking('login', 'login'),
    requestSubscribeMessage: ({ tmplIds = [], ...options }: WxOptions & { readonly tmplIds?: readonly string[] } = {}) => {
      void work.call(async () => {
        const said = await tell('subscribe', { userKey, tmplIds, ...(answer === undefined ? {} : { results: Object.fromEntries(tmplIds.map((id) => [id, answer])) }) });
        if (typeof said['errCode'] === 'number') answers.fail('requestSubscribeMessage', options, String(said['errMsg']));
        else answers.succeed('requestSubscribeMessage', options, Object.fromEntries(tmplIds.map((id) => [id, said[id]])));
      });
    },
    getGroupEnterInfo: groupKey === undefined ? (options: WxOptions) => answers.fail('getGroupEnterInfo', options, 'not from a group') : asking('getGroupEnterInfo', 'group-enter', { groupKey }),
  };
}
