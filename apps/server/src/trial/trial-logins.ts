import { randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StaffRole } from '@yige/domain';

/** A way in for a visitor of the trial. The only place where a password stands in the clear is this installation's own file. */
export interface TrialLogin {
  readonly login: string;
  readonly password: string;
  readonly role: StaffRole;
  readonly name: string;
  readonly unit: string;
}

const FILE = 'trial-logins.json';
/* Without letters and digits that look alike: people type these from a terminal. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** About 79 bits, in groups of four. */
export const newPassword = (): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]!).join('')).join('-');

/** Those that the file holds; none when it is not there or cannot be read. */
export function readLogins(dataDir: string): readonly TrialLogin[] {
  const file = path.join(dataDir, FILE);
  if (!existsSync(file)) return [];
  try {
    const kept = (JSON.parse(readFileSync(file, 'utf8')) as { logins?: TrialLogin[] }).logins ?? [];
    return kept.filter(({ password }) => typeof password === 'string');
  } catch {
    return [];
  }
}

/** Written beside and moved into place, readable by the owner alone. */
export function writeLogins(dataDir: string, logins: readonly TrialLogin[]): string {
  const file = path.join(dataDir, FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify({ logins }, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return file;
}
