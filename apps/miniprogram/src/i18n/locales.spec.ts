import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Texts = Record<string, string>;
const SOURCE = path.resolve(__dirname, '..');

function localeFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const inner = path.join(folder, entry.name);
    return entry.name === 'locales' ? [inner] : localeFolders(inner);
  });
}
const read = (folder: string, language: string): Texts => JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Texts;
const baseKeys = (texts: Texts): string[] => [...new Set(Object.keys(texts).map((key) => key.replace(/_(one|other)$/, '')))].sort();
const variables = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

const folders = localeFolders(SOURCE).map((folder) => [path.relative(SOURCE, folder), folder] as const);

describe.each(folders)('the texts of %s', (_name, folder) => {
  it('say everything in every language', () => {
    expect(existsSync(path.join(folder, 'zh-CN.json'))).toBe(true);
    const chinese = baseKeys(read(folder, 'zh-CN'));
    for (const language of ['zh-TW', 'en']) expect(baseKeys(read(folder, language))).toEqual(chinese);
  });

  it('leave no text empty and mention the same facts', () => {
    const chinese = read(folder, 'zh-CN');
    for (const language of ['zh-TW', 'en']) {
      const texts = read(folder, language);
      for (const [key, text] of Object.entries(texts)) {
        expect({ key, empty: text === '' }).toEqual({ key, empty: false });
        const original = chinese[key] ?? chinese[key.replace(/_one$/, '_other')] ?? '';
        // "once" needs no figure.
        const facts = (said: string): string[] => variables(said).filter((name) => !(key.endsWith('_one') && name === 'count'));
        expect({ key, facts: facts(text) }).toEqual({ key, facts: facts(original) });
      }
    }
  });
});

it('finds the locale folders', () => {
  expect(folders.length).toBeGreaterThan(3);
});
