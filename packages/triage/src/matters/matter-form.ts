import { foldCantonese, normaliseForMatching } from '@yige/domain';
import type { GramBlock } from '../features/grams.js';
import { foldEnglish } from '../text/fold-english.js';

const LONGEST_GRAM = 3;
/** Of a longer letter the beginning decides what it is about, and reading all of it would take ten times as long. */
const READ = 2_000;

/** As matters are learnt and read: Cantonese and English become Mandarin, spaces go, numbers keep their length. */
const form = (text: string): string => foldCantonese(normaliseForMatching(foldEnglish(text))).replace(/\s+/g, '').replace(/\d+/g, (digits) => '0'.repeat(Math.min(3, digits.length)));

/** A whole text, its ends marked. */
export const wholeText = (text: string): GramBlock[] => [{ text: `^${form(text.slice(0, READ))}$`, seed: 0, longest: LONGEST_GRAM }];

/** A piece out of a text: it begins and ends nothing. */
export const pieceOfText = (piece: string): GramBlock[] => [{ text: form(piece), seed: 0, longest: LONGEST_GRAM }];
