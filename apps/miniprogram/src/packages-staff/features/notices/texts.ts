import { defineTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

export const noticeTexts = defineTexts('staff.notices', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
export type SayNotice = Say<typeof noticeTexts extends Texts<infer Key> ? Key : never>;
