import { type StandIn, startStandIn, TRIAL_ROBOT, trialEnvironment, trialSetting } from '@yige/wechat-standin';
import { tmpdir } from 'node:os';
import type { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';

export type Said = Record<string, unknown>;

/** The stand-in of WeChat, WeCom and the map, and what a phone or a console would have happen there. */
export interface Tencent {
  readonly standIn: StandIn;
  readonly settings: NodeJS.ProcessEnv;
  readonly config: Config;
  readonly robot: string;
  mock(action: string, body?: Said): Promise<Said>;
  /** `wx.login` of somebody: a code. */
  code(userKey: string): Promise<string>;
  stop(): Promise<void>;
}

/** Pages that the released version has in specs. */
export const PAGES = ['pages/report/index', 'pages/request/index'];

/** It goes by the clock of the spec. */
export async function startTencent(clock: Clock, pushTo: { readonly wechat: string | null; readonly wecom: string | null } = { wechat: null, wecom: null }): Promise<Tencent> {
  const standIn = await startStandIn({
    setting: trialSetting({ pushUrl: pushTo.wechat, corpPushUrl: pushTo.wecom, pages: PAGES }), now: () => clock.now(), seed: 'spec', env: { YIGE_MODE: 'trial' },
  });
  standIn.world.sendingTakesMs = 1;
  const settings = trialEnvironment(standIn.url);
  const mock = async (action: string, body: Said = {}): Promise<Said> => {
    const answer = await fetch(`${standIn.url}/__mock/${action}`, { method: 'POST', body: JSON.stringify(body) });
    const said = (await answer.json()) as Said;
    if (!answer.ok) throw new Error(`the stand-in refused ${action}: ${JSON.stringify(said)}`);
    return said;
  };
  return {
    standIn, settings, mock, robot: TRIAL_ROBOT,
    config: new Config({ YIGE_MODE: 'trial', YIGE_DATA: tmpdir(), YIGE_SECRET: 'ab'.repeat(32), ...settings }),
    code: async (userKey) => String((await mock('login', { userKey }))['code']),
    stop: () => standIn.close(),
  };
}
