import type { Language } from '@yige/domain';
import { en } from './en.js';
import type { SheetTexts } from './sheet-texts.js';
import { zhCn } from './zh-cn.js';
import { zhTw } from './zh-tw.js';

export type { SheetTexts } from './sheet-texts.js';

export const SHEET_TEXTS: Readonly<Record<Language, SheetTexts>> = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };
