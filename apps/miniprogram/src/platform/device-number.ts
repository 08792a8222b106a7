import { newKey } from './key';
import { keep, readKept } from './storage';

const NAME = 'device-number';
let known: string | null = null;

/** A number of chance by which a flood of reports without an account is held back. It names nobody, and goes with nothing that is signed in. */
export function deviceNumber(): string {
  known ??= readKept<string>(NAME);
  if (known === null) {
    known = newKey();
    keep(NAME, known);
  }
  return known;
}
