import { readFileSync } from 'node:fs';
import { type Comparable, DuplicateIndex } from '@yige/triage';
import { ConfigError } from '../../platform/config/config.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { say, typedPath } from '../terminal.js';
import { linesOfFile, textOf } from './labelled-lines.js';
import { timed } from './timing.js';

export interface DuplicatesOptions {
  readonly messages: string;
  readonly pairs: string;
  readonly json?: true;
}

const OFFERED = 10;

/** Tells how many of the known pairs are found among ten suggestions, and how often the first suggestion is one of them. */
export async function judgeDuplicates({ messages, pairs, json }: DuplicatesOptions): Promise<ExitCode> {
  const texts = (await linesOfFile(typedPath(messages))).map((line): Comparable => ({ id: textOf(line, 'id'), title: textOf(line, 'title'), text: textOf(line, 'text') }));
  const partners = partnersOf(readFileSync(typedPath(pairs), 'utf8'));
  const asked = texts.filter(({ id }) => partners.has(id));
  if (asked.length === 0) throw new ConfigError('no message of the file stands in the pairs');
  const since = performance.now();
  const index = DuplicateIndex.of(texts);
  const indexSeconds = Math.round(performance.now() - since) / 1000;
  const { rows, times } = timed(asked, (text) => {
    const found = index.nearest(text, OFFERED).map(({ id }) => id);
    const mine = partners.get(text.id)!;
    return { first: mine.has(found[0] ?? ''), found: found.filter((id) => mine.has(id)).length, findable: Math.min(OFFERED, mine.size) };
  });
  const found = rows.reduce((sum, row) => sum + row.found, 0);
  const findable = rows.reduce((sum, row) => sum + row.findable, 0);
  const result = {
    recallAt10: found / findable, recallAt10PerMessage: rows.reduce((sum, row) => sum + row.found / row.findable, 0) / rows.length,
    precisionOfFirst: rows.filter(({ first }) => first).length / rows.length, n: rows.length, messages: texts.length,
  };
  if (json) say(JSON.stringify({ ...result, indexSeconds, times }));
  else {
    say(`${result.n} of ${result.messages} messages have known duplicates; indexed in ${indexSeconds} s, a question takes ${times.medianMs} ms (half), ${times.p99Ms} ms (99 of 100)`);
    say(JSON.stringify(result));
  }
  return EXIT.done;
}

/** Lines `a,b,…`: either is a duplicate of the other; the first line may be a heading. */
function partnersOf(csv: string): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => void (partners.get(one) ?? partners.set(one, new Set()).get(one)!).add(other);
  for (const line of csv.split(/\r?\n/)) {
    const [a, b] = line.split(',');
    if (a === undefined || b === undefined || a === '' || b === '' || (a === 'a' && b === 'b')) continue;
    add(a, b);
    add(b, a);
  }
  return partners;
}
