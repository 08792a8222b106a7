import { defineTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

export const weeklyTexts = defineTexts('staff.weekly', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
export type SayWeekly = Say<typeof weeklyTexts extends Texts<infer Key> ? Key : never>;
