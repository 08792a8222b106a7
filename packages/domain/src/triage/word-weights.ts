import { foldCantonese } from '../text/cantonese.js';
import { normaliseForMatching } from '../text/normalise.js';

/** The form in which words of requests and of the catalogue meet. */
export const matchingForm = (text: string): string => foldCantonese(normaliseForMatching(text));

/** Neighbouring Chinese characters, with where each pair stands first: the cheapest words that need no dictionary. */
export function characterPairs(folded: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < folded.length; index += 1) {
    const pair = folded.slice(index, index + 2);
    if (/^[\u3400-\u9fff]{2}$/.test(pair) && !pairs.has(pair)) pairs.set(pair, index);
  }
  return pairs;
}

/** How many of the lists hold each word. */
export function countHolders(lists: readonly Iterable<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** 1 for a word that one of many holds, towards 0 for a word that all hold: it tells them apart the less. */
export function rarity(holders: number, all: number): number {
  return Math.log((all + 1) / holders) / Math.log(all + 1);
}

/** What people write first says what it is about: a word 100 characters later counts a third. */
export const earliness = (position: number): number => 1 / (1 + position / 50);
