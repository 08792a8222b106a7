import { defineTexts, useTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

const privacyTexts = defineTexts('privacy', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
type SayPrivacy = typeof privacyTexts extends Texts<infer Key> ? Say<Key> : never;

export function usePrivacyTexts(): SayPrivacy {
  return useTexts(privacyTexts);
}
