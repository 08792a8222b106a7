import { defineTexts, useTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

export const wechatTexts = defineTexts('wechat', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
export type SayWechat = typeof wechatTexts extends Texts<infer Key> ? Say<Key> : never;

export function useWechatTexts(): SayWechat {
  return useTexts(wechatTexts);
}
