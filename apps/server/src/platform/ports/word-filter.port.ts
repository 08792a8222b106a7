import type { CheckedText } from './content-check.port.js';

/** A list of words of the installation's own, which needs nobody outside: it decides where no platform checks, or cannot. */
export abstract class WordFilter {
  abstract check(text: string): CheckedText;
}
