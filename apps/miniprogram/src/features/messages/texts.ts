import { defineTexts, useTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

const messageTexts = defineTexts('messages', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
type SayMessages = typeof messageTexts extends Texts<infer Key> ? Say<Key> : never;

export function useMessageTexts(): SayMessages {
  return useTexts(messageTexts);
}
