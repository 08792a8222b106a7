import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { MatterSentence } from '@yige/triage';

/** Sentences that were written for the catalogue, with the manner in which each is written. */
export interface SeedSentence extends MatterSentence {
  readonly register: 'phone' | 'cantonese' | 'traditional' | 'english' | 'letter';
}

const PACKAGE = path.dirname(createRequire(import.meta.url).resolve('@yige/triage/package.json'));

/** The seed corpus as the package brings it; its datasheet is beside it. */
export function seedCorpus(): SeedSentence[] {
  const directory = path.join(PACKAGE, 'data/seed-corpus');
  return readdirSync(directory)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(path.join(directory, name), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as SeedSentence));
}
