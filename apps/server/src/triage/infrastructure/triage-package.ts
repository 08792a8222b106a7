import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type SeedSentence, seedSentences } from '@yige/triage';

const PACKAGE = path.dirname(createRequire(import.meta.url).resolve('@yige/triage/package.json'));

/** The model that knows no history, as the build taught it. */
export const COLD_START_FILE = path.join(PACKAGE, 'taught/matters.model');

/** The seed corpus as the package brings it; its datasheet is beside it. */
export function seedCorpus(): SeedSentence[] {
  const directory = path.join(PACKAGE, 'data/seed-corpus');
  return readdirSync(directory)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => seedSentences(readFileSync(path.join(directory, name), 'utf8')));
}

/** One thing that happened, told three times in other words, and something else that shares words with it. */
export interface ToldIncident {
  readonly tellings: readonly string[];
  readonly other: string;
}

/** The incidents by which it is measured whether the same is known again; their datasheet is beside them. */
export function toldAgain(): ToldIncident[] {
  const lines = readFileSync(path.join(PACKAGE, 'data/told-again/incidents.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ToldIncident);
}
