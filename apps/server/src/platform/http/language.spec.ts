import { readerLanguage } from './language.js';

it.each([
  [undefined, 'zh-CN'],
  ['zh-CN,zh;q=0.9', 'zh-CN'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh-MO, en;q=0.5', 'zh-TW'],
  ['fr-FR, en;q=0.7, zh;q=0.3', 'en'],
  ['de', 'zh-CN'],
] as const)('answers %s in %s', (header, language) => expect(readerLanguage(header)).toBe(language));
