import { TRADITIONAL_TO_SIMPLIFIED } from './traditional-characters.js';

/**
 * Brings a resident's wording to the form in which words are compared: full-width letters, digits and punctuation to half width,
 * Latin letters to lower case, common Traditional characters to Simplified, spaces (not line ends) dropped. Cantonese characters stay.
 * Only for comparing: what people wrote is stored and shown as they wrote it.
 */
export function normaliseForMatching(text: string): string {
  let out = '';
  for (const character of text) {
    if (character === ' ' || character === '\u3000' || character === '\u00a0' || character === '\t') continue;
    out += TRADITIONAL_TO_SIMPLIFIED.get(character) ?? toHalfWidth(character).toLowerCase();
  }
  return out;
}

function toHalfWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}
