import { defineTexts } from '@/i18n';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import zhTW from './locales/zh-TW.json';

export const galleryTexts = defineTexts('gallery', { 'zh-CN': zhCN, 'zh-TW': zhTW, en });
