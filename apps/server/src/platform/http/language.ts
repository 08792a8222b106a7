import type { Language } from '@yige/domain';

/** The language to answer in: the first that the header names and we speak, Simplified Chinese when there is none. */
export function readerLanguage(acceptLanguage = ''): Language {
  for (const range of acceptLanguage.toLowerCase().split(',')) {
    const tag = range.split(';')[0]?.trim() ?? '';
    if (/^zh-(tw|hk|mo|hant)/.test(tag)) return 'zh-TW';
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}
