import { defineTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

export const awayTexts = defineTexts('staff.away', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
export type SayAway = Say<typeof awayTexts extends Texts<infer Key> ? Key : never>;
