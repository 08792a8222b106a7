import { defineTexts, type Say, type Texts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

export const zoneTexts = defineTexts('staff.zone', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
export type SayZone = Say<typeof zoneTexts extends Texts<infer Key> ? Key : never>;
