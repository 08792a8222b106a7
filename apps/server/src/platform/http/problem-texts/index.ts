import type { Language } from '@yige/domain';
import { readerLanguage } from '../language.js';
import type { ProblemCode } from '../problem.js';
import { en } from './en.js';
import { zhCn } from './zh-cn.js';
import { zhTw } from './zh-tw.js';

/** A sentence for every code: a code without one does not compile. `{name}` is filled from the problem's parameters. */
export type ProblemTexts = Readonly<Record<ProblemCode, string>>;

const TEXTS: Readonly<Record<Language, ProblemTexts>> = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };

/** The sentence in the reader's language, Simplified Chinese when the header names none of ours. */
export function problemText(code: ProblemCode, params: Readonly<Record<string, string | number>>, acceptLanguage: string | undefined): string {
  return TEXTS[readerLanguage(acceptLanguage)][code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
