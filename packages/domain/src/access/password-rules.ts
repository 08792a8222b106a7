import { KNOWN_PASSWORD_PARTS } from './known-password-parts.js';

/** Characters of a password. NIST SP 800-63B 5.1.1.2 asks for 8 at least and 64 to be allowed; we ask for 12, since no second factor is asked of most. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

export type PasswordFault = 'tooShort' | 'tooLong' | 'wellKnown';

/** Of what a password guesses about its owner: their login, their name. */
export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
}

/**
 * A password that is built of fewer than this many independent pieces is refused. A piece is a character that nothing explains, or a different
 * part that everybody tries (a word, a year, a run, the owner's login): `Password2026!` has three, `woaini1314520` has two.
 */
const ENOUGH_PIECES = 5;

/** Full-width and half-width signs are the same password: an input method decides which of them comes. */
export const normalisedPassword = (password: string): string => password.normalize('NFKC');

/**
 * What is wrong with a new password, or null. In the manner of NIST SP 800-63B: its length, and whether it is one that is tried first;
 * nothing about kinds of characters, and it never expires.
 */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  const { length } = [...normalisedPassword(password)];
  if (length < PASSWORD_MIN) return 'tooShort';
  if (length > PASSWORD_MAX) return 'tooLong';
  return pieces(plain(password), owner) < ENOUGH_PIECES ? 'wellKnown' : null;
}

/** Signs that are typed instead of letters. */
const INSTEAD: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' };

const plain = (text: string): string => normalisedPassword(text).toLowerCase();
const withoutDisguise = (text: string): string => [...text].map((sign) => INSTEAD[sign] ?? sign).join('');

/** The fewest pieces of which it can be put together; a part that comes again counts once. */
function pieces(password: string, { login, name }: PasswordOwner): number {
  const own = [plain(login), plain(name), [...plain(login)].reverse().join('')].filter((part) => [...part].length >= 2);
  const parts = [...own, ...KNOWN_PASSWORD_PARTS];
  return Math.min(piecesOf(password, password, parts), piecesOf(withoutDisguise(password), password, parts));
}

/** Takes the longest explained part at every place, which is not always the very least, and never finds fewer than there are. */
function piecesOf(text: string, typed: string, parts: readonly string[]): number {
  const seen = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const part = longestAt(text, typed, at, parts);
    seen.add(part);
    at += part.length;
  }
  return seen.size;
}

function longestAt(text: string, typed: string, at: number, parts: readonly string[]): string {
  const rest = text.slice(at);
  const word = parts.find((part) => rest.startsWith(part)) ?? '';
  const pattern = PATTERNS.map((one) => one.exec(typed.slice(at))?.[0] ?? '').reduce(longer, '');
  const found = [word, pattern, walkAt(typed.slice(at))].reduce(longer, '');
  return found === '' ? String.fromCodePoint(rest.codePointAt(0) ?? 0) : found;
}

const longer = (a: string, b: string): string => (b.length > a.length ? b : a);

/** A date, a mobile number, a year, the same sign again and again, the same few signs again and again. */
const PATTERNS = [
  /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/,
  /^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/,
  /^(19|20)\d{2}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?/,
  /^1[3-9]\d{9}/,
  /^(19|20)\d{2}/,
  /^(.)\1{2,}/u,
  /^(.{2,4})\1+/u,
];

const WALKS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', '`1234567890-=', 'qwertyuiop[]\\', "asdfghjkl;'", 'zxcvbnm,./', '!@#$%^&*()_+', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/', '甲乙丙丁戊己庚辛壬癸', '一二三四五六七八九十']
  .flatMap((walk) => [walk, [...walk].reverse().join('')]);

/** The longest run along the alphabet, the numbers or the keyboard with which it begins: three signs and more. */
function walkAt(text: string): string {
  let longest = '';
  for (const walk of WALKS) {
    const start = walk.indexOf(text.slice(0, 3));
    if (start < 0 || text.length < 3) continue;
    let length = 3;
    while (length < text.length && text[length] === walk[start + length]) length++;
    longest = longer(longest, text.slice(0, length));
  }
  return longest;
}
