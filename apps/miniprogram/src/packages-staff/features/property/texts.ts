import type { PropertyTask } from '@/contract';
import { defineTexts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

export const propertyTexts = defineTexts('staff.property', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });

/** With which the words begin that a side complained about reads instead of a company. */
export const wordsFor = ({ complained }: Pick<PropertyTask, 'complained'>): '' | 'side.' => (complained ? 'side.' : '');
