import { TRIAL_AES_KEY, TRIAL_APPID, TRIAL_CORP_SECRET, TRIAL_CORPID, TRIAL_MAP_KEY, TRIAL_PUSH_TOKEN, TRIAL_SECRET } from './trial-setting.js';

/** The settings with which a trial's server speaks to a stand-in at `url`, as if it were WeChat, WeCom and the map. */
export const trialEnvironment = (url: string): Readonly<Record<string, string>> => ({
  WX_API_BASE: url, WX_APPID: TRIAL_APPID, WX_SECRET: TRIAL_SECRET, WX_PUSH_TOKEN: TRIAL_PUSH_TOKEN, WX_PUSH_AES_KEY: TRIAL_AES_KEY,
  WECOM_API_BASE: `${url}/qy`, WECOM_CORPID: TRIAL_CORPID, WECOM_SECRET: TRIAL_CORP_SECRET, WECOM_PUSH_TOKEN: TRIAL_PUSH_TOKEN, WECOM_PUSH_AES_KEY: TRIAL_AES_KEY,
  LBS_API_BASE: url, LBS_KEY: TRIAL_MAP_KEY,
});
