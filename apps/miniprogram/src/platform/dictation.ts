import Taro from '@tarojs/taro';
import type { Dictation, Heard, SpokenLanguage } from './dictation-types';

/** The plugin 微信同声传译. Whoever builds with it has added it to the program's account (第三方设置 · 插件管理). */
const PLUGIN = 'WechatSI';
/** The most that the plugin listens at a time. */
const LONGEST_MS = 60_000;
/** Too many are speaking at this moment. */
const BUSY = -40001;

/** Whether speech becomes text here: where the build was given the plugin. */
export const CAN_DICTATE: boolean = DICTATION;

interface RecognitionManager {
  start(options: { readonly duration: number; readonly lang: SpokenLanguage }): void;
  stop(): void;
  onRecognize: (answer: { readonly result: string }) => void;
  onStop: (answer: { readonly result: string }) => void;
  onError: (error: { readonly retcode: number; readonly msg: string }) => void;
}

/** Listens until it is stopped, or for a minute. The plugin keeps one ear for the whole program: who listens anew takes it over. */
export function listen(lang: SpokenLanguage, heard: Heard): Dictation {
  const manager = (Taro.requirePlugin(PLUGIN) as { getRecordRecognitionManager(): RecognitionManager }).getRecordRecognitionManager();
  manager.onRecognize = ({ result }) => heard.words(result);
  manager.onStop = ({ result }) => heard.ended(result);
  manager.onError = ({ retcode, msg }) => heard.failed(retcode === BUSY ? 'busy' : /auth|permission/i.test(msg) ? 'refused' : 'lost');
  manager.start({ duration: LONGEST_MS, lang });
  return { stop: () => manager.stop() };
}
