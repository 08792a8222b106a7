import { defineTexts, useTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

const householdTexts = defineTexts('household', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
export type SayHousehold = typeof householdTexts extends Texts<infer Key> ? Say<Key> : never;

export function useHouseholdTexts(): SayHousehold {
  return useTexts(householdTexts);
}
