export { MayNotRun } from './may-run.js';
export { type StandIn, type StandInOptions, startStandIn } from './start-stand-in.js';
export { trialEnvironment } from './trial-environment.js';
export { TRIAL_AES_KEY, TRIAL_APPID, TRIAL_CORP_SECRET, TRIAL_CORPID, TRIAL_PUSH_TOKEN, TRIAL_ROBOT, TRIAL_SECRET, type TrialPlaces, trialSetting } from './trial-setting.js';
