import { featureOf, type PackedFeatures } from '../features/packed-features.js';
import type { Vocabulary } from '../features/vocabulary.js';
import type { Member } from '../linear/members.js';
import { pieceOfText } from './matter-form.js';

/** A member that is asked for its reasons, with the number that the answer has for it. */
export interface Voice {
  readonly member: Member;
  readonly of: number;
  readonly weight: number;
}

/** Words are looked for in so many characters: what a letter is about stands at its beginning, and a reason must not take longer than the judgement. */
const READ = 200;
const SHORTEST = 2;
const LONGEST = 4;
/** A word that says less than this share of the strongest one is not worth naming. */
const WORTH_NAMING = 0.3;
const RUNS = /[\p{Script=Han}]{2,}|[\p{Script=Latin}\d]{2,}/gu;

/** The pieces of a text that may be named, and of the text the n-grams that they are made of: the same for every answer, so worked out once. */
export interface SpokenPieces {
  readonly pieces: readonly Piece[];
  readonly features: PackedFeatures;
}

interface Piece {
  readonly start: number;
  readonly word: string;
  /** Where its n-grams stand among the features. */
  readonly places: readonly number[];
}

/** @param features of the whole text */
export function piecesOf(text: string, features: PackedFeatures, vocabulary: Vocabulary): SpokenPieces {
  const inText = new Map(Array.from(features, (packed) => [featureOf(packed), packed]));
  const places = new Map<number, number>();
  const pieces: Piece[] = [];
  for (const { start, word } of windowsOf(text.slice(0, READ))) {
    const piece = pieceOfText(word);
    const known = vocabulary.count(piece);
    // Else a known character takes a neighbour along that says nothing.
    if (known.length < fewestGrams(piece[0]?.text ?? '')) continue;
    const heard = Array.from(known, featureOf).filter((feature) => inText.has(feature));
    for (const feature of heard) if (!places.has(feature)) places.set(feature, places.size);
    pieces.push({ start, word, places: heard.map((feature) => places.get(feature)!) });
  }
  return { pieces, features: Uint32Array.from(places.keys(), (feature) => inText.get(feature)!) };
}

/** The words of a text, as they stand there, that speak the most for an answer; the strongest first. */
export function speakingWords({ pieces, features }: SpokenPieces, voices: readonly Voice[], most: number): string[] {
  const votes = votesOf(features, voices);
  const found: Word[] = [];
  for (const { start, word, places } of pieces) {
    const vote = places.reduce((sum, place) => sum + votes[place]!, 0);
    // Over the root of its length: else the longest window always wins by a character that says little.
    if (vote > 0) found.push({ start, word, vote: vote / Math.sqrt(word.length) });
  }
  found.sort((a, b) => b.vote - a.vote || a.start - b.start);
  const named: Word[] = [];
  for (const candidate of found) {
    if (named.length === most || candidate.vote < WORTH_NAMING * found[0]!.vote) break;
    if (!named.some((other) => other.word === candidate.word || overlap(other, candidate))) named.push(candidate);
  }
  return named.map(({ word }) => word);
}

/** Each of its characters and each pair of neighbours. */
const fewestGrams = (word: string): number => new Set(word).size * 2 - 1;

interface Word {
  readonly start: number;
  readonly word: string;
  readonly vote: number;
}

/** Of each n-gram what it says for the answer; every member has the same voice, however large its numbers. */
function votesOf(features: PackedFeatures, voices: readonly Voice[]): Float64Array {
  const votes = new Float64Array(features.length);
  for (const { member, of, weight } of voices) {
    const said = Float64Array.from(features, (packed) => member.contribution(packed, of));
    const size = said.reduce((sum, one) => sum + Math.abs(one), 0) || 1;
    said.forEach((one, place) => (votes[place]! += (weight * one) / size));
  }
  return votes;
}

/** Every piece of Chinese of a few characters; words of other scripts whole, but none with a digit: a number is no reason, and may be somebody's. */
function* windowsOf(text: string): Generator<Omit<Word, 'vote'>> {
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (!/\d/.test(run)) yield { start: index, word: run };
      continue;
    }
    const characters = [...run];
    let start = index;
    for (let first = 0; first < characters.length; first += 1) {
      for (let length = SHORTEST; length <= LONGEST && first + length <= characters.length; length += 1) yield { start, word: characters.slice(first, first + length).join('') };
      start += characters[first]!.length;
    }
  }
}

const overlap = (a: Word, b: Word): boolean => a.start < b.start + b.word.length && b.start < a.start + a.word.length;
