import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
/** Asked first: letters and digits stand in several pieces, and there they are drawn to go together. */
const FIRST = ['latin', 'latin-ext'];

/** Where the face (Noto Sans SC, OFL 1.1) lies, in a hundred pieces by character. */
const root = (): string => path.dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'));

/** A piece of the face. */
export interface Slice {
  readonly file: string;
  has(codePoint: number): boolean;
}

/** The pieces, those with letters and digits first. */
export async function slices(): Promise<readonly Slice[]> {
  const folder = root();
  const ranges = JSON.parse(await readFile(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const names = [...FIRST, ...Object.keys(ranges).filter((name) => !FIRST.includes(name))];
  return names.map((name) => {
    const spans = spansOf(ranges[name] ?? '');
    return { file: path.join(folder, 'files', `noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`), has: (codePoint) => spans.some(([from, to]) => codePoint >= from && codePoint <= to) };
  });
}

/** `U+4e00,U+4e09-4e0b` as style sheets write it. */
const spansOf = (ranges: string): (readonly [number, number])[] =>
  ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
