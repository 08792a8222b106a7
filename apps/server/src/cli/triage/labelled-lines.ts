import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { ConfigError } from '../../platform/config/config.js';

/** One line of a file of texts: names and values as they stand there. */
export type Line = Readonly<Record<string, unknown>>;

/** JSON lines, plain or gzip (told by the name). A line that cannot be read names itself: a judgement over a part of the lines would deceive. */
export async function linesOfFile(file: string): Promise<Line[]> {
  if (!existsSync(file)) throw new ConfigError(`there is no file ${file}`);
  const raw = createReadStream(file);
  const source = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  const lines: Line[] = [];
  let number = 0;
  for await (const text of createInterface({ input: source, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() !== '') lines.push(parsed(text, file, number));
  }
  return lines;
}

function parsed(text: string, file: string, number: number): Line {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null && !Array.isArray(line)) return line as Line;
  } catch {
    // Told below, with its number.
  }
  throw new ConfigError(`line ${number} of ${file} is no JSON object`);
}

/** The value of a field as text; a field that a line lacks is empty. */
export function textOf(line: Line, field: string): string {
  const value = line[field];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** @throws ConfigError for a field that no line has: figures about nothing would deceive. */
export function mustHave(lines: readonly Line[], fields: readonly string[]): void {
  const missing = fields.find((field) => !lines.some((line) => textOf(line, field) !== ''));
  if (missing !== undefined) throw new ConfigError(`no line has a "${missing}"`);
}
