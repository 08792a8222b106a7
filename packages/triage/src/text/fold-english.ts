import { LONGEST_PHRASE, MANDARIN_OF } from './english-words.js';

/** Words of English, and what stands between them in Chinese. */
const PIECES = /[a-z]+(?:['-][a-z]+)*|\p{Script=Han}+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * English in the Mandarin words that it stands for, so that whoever writes it profits by all that was learnt in Chinese; what no entry knows is left out,
 * and what is Chinese in it stays. A text with no more words of English than characters of Chinese stays as it is: there they are names and brands.
 */
export function foldEnglish(text: string): string {
  const pieces = text.toLowerCase().replace(/’/g, "'").match(PIECES) ?? [];
  const han = pieces.filter((piece) => HAN.test(piece));
  if (pieces.length - han.length <= han.join('').length) return text;
  const folded: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = HAN.test(pieces[at]!) ? { mandarin: pieces[at]!, length: 1 } : longestFrom(pieces, at);
    if (found !== null) folded.push(found.mandarin);
    at += found?.length ?? 1;
  }
  return folded.join('');
}

function longestFrom(words: readonly string[], at: number): { readonly mandarin: string; readonly length: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    const mandarin = MANDARIN_OF.get(phrase.join(' ')) ?? MANDARIN_OF.get([...phrase.slice(0, -1), bare(phrase.at(-1)!)].join(' '));
    if (mandarin !== undefined) return { mandarin, length };
  }
  return null;
}

/** Without the ending of the plural or of a tense, as far as the entries know the rest. */
function bare(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const rest = `${word.slice(0, -ending.length)}${instead}`;
    if (MANDARIN_OF.has(rest)) return rest;
  }
  return word;
}

const ENDINGS = [["'s", ''], ['s', ''], ['es', ''], ['ies', 'y'], ['ing', ''], ['ing', 'e'], ['ed', ''], ['ed', 'e'], ['ped', 'p'], ['ping', 'p'], ['ged', 'g'], ['ging', 'g'], ['ting', 't'], ['ted', 't']] as const;
