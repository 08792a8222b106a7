import type { ProblemCode } from '../problem.js';
import { en } from './en.js';
import { zhCn } from './zh-cn.js';
import { zhTw } from './zh-tw.js';

/** A sentence for every code: a code without one does not compile. `{name}` is filled from the problem's parameters. */
export type ProblemTexts = Readonly<Record<ProblemCode, string>>;

/** The sentence in the reader's language, Simplified Chinese when the header names none of ours. */
export function problemText(code: ProblemCode, params: Readonly<Record<string, string | number>>, acceptLanguage: string | undefined): string {
  return textsFor(acceptLanguage)[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

function textsFor(acceptLanguage = ''): ProblemTexts {
  for (const range of acceptLanguage.toLowerCase().split(',')) {
    const tag = range.split(';')[0]?.trim() ?? '';
    if (/^zh-(tw|hk|mo|hant)/.test(tag)) return zhTw;
    if (tag.startsWith('zh')) return zhCn;
    if (tag.startsWith('en')) return en;
  }
  return zhCn;
}
