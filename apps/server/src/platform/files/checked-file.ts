import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

const SHOWN_PROBLEMS = 20;

/** A file of reference data that cannot be used. Every problem names the entry and the field, for the person who edits the file. */
export class FileError extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    const more = problems.length > SHOWN_PROBLEMS ? [`… and ${problems.length - SHOWN_PROBLEMS} more`] : [];
    super([`${file} cannot be used:`, ...problems.slice(0, SHOWN_PROBLEMS), ...more].join('\n  '));
  }
}

/** @throws FileError when the file is not there or is not JSON. */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new FileError(file, [`cannot be read: ${messageOf(error)}`]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError(file, [`is not JSON: ${messageOf(error)}`]);
  }
}

/**
 * The content as an instance of the class that describes it, when every field keeps its rules and no unknown field is there.
 * @throws FileError with all problems at once.
 */
export function shapedAs<T extends object>(type: new () => T, content: unknown, file: string): T {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new FileError(file, ['must hold one JSON object']);
  const shaped = plainToInstance(type, content);
  const errors = validateSync(shaped, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new FileError(file, errors.flatMap((error) => problemsOf(error, content, '')));
  return shaped;
}

/** What is said twice in a column that must not repeat, one sentence each. */
export function repetitions<T>(list: string, entries: readonly T[], keyOf: (entry: T) => string | null): string[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    if (key === null) return [];
    if (seen.has(key)) return [`${list} "${key}": appears twice`];
    seen.add(key);
    return [];
  });
}

function problemsOf(error: ValidationError, parent: unknown, path: string): string[] {
  const value = (parent as Record<string, unknown> | undefined)?.[error.property];
  const here = Array.isArray(parent) ? `${path} ${entryName(value, Number(error.property))}` : path === '' ? error.property : `${path} → ${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => `${here}: ${message}`);
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, value, here))];
}

/** An entry is called by its own code, as people who edit the file know it, or else by its place in the list. */
function entryName(entry: unknown, index: number): string {
  const { code, id, number, name } = (entry ?? {}) as Record<string, unknown>;
  const known = [code, id, number, name].find((word) => typeof word === 'string');
  return known === undefined ? `#${index + 1}` : `"${String(known)}"`;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
