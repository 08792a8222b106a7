import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Look } from './every-page.js';

const SOURCE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../apps/miniprogram/src');

/** Flows are written in the words of the faces in zh-CN; this is how a phone says them that is set to another language. What is not a face's own word stays as it is. */
export type Words = (words: string) => string | RegExp;
export const asWritten: Words = (words) => words;

export function wordsIn(language: Look['language']): Words {
  if (language === 'zh-CN') return asWritten;
  const said = saidIn(language);
  return (words) => {
    const [first, ...others] = said.get(words) ?? [words];
    // One Chinese word may have several counterparts, by what it is said of.
    return others.length === 0 ? first! : new RegExp(`^(?:${[first!, ...others].map(literally).join('|')})(?!\\w)`);
  };
}

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function saidIn(language: string): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, readonly string[]>();
  for (const file of fs.readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('locales/zh-CN.json'))) {
    const theirs = textsOf(path.join(path.dirname(file), `${language}.json`));
    for (const [key, words] of Object.entries(textsOf(file))) {
      const [known, there] = [said.get(words) ?? [], theirs[key]];
      if (there !== undefined && !known.includes(there)) said.set(words, [...known, there]);
    }
  }
  return said;
}

const textsOf = (file: string): Record<string, string> => JSON.parse(fs.readFileSync(path.join(SOURCE, file), 'utf8')) as Record<string, string>;
