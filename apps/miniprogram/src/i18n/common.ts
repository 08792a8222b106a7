import { defineTexts, useTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

/** Words that every page uses: statuses, tiers, kinds, time, errors, buttons. */
export const commonTexts = defineTexts('common', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
export type CommonKey = typeof commonTexts extends Texts<infer Key> ? Key : never;
export type SayCommon = Say<CommonKey>;

export function useCommonTexts(): SayCommon {
  return useTexts(commonTexts);
}
