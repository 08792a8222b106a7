import { defineTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

export const mediationTexts = defineTexts('staff.mediation', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
export type SayMediation = Say<typeof mediationTexts extends Texts<infer Key> ? Key : never>;
