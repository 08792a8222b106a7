/** Words by which people pass on to something else, at the beginning of a clause: Mandarin, Cantonese and English. No look behind, which older phones cannot read. */
const PASSING_ON = /([。！？!?；;，,、\s])(?:另外|另有|[还還]有|此外|除此之外|[顺順]便|[顺順][带帶]|再有|再就是|再者|再[说說]|同埋|仲有|另(?=[，,一])|also\b|besides\b|another thing\b)/giu;
/** Fewer letters than these tell of nothing by themselves. */
const LEAST_LETTERS = 6;
/** Whoever passes on more often than this is telling one long story. */
const MOST = 4;

/** The two halves of a text that may tell of a matter each. */
export type Halves = readonly [string, string];

/** The ways in which a text could be taken for two, by where its writer passes on to something else. Whether each half is a matter of its own is for sorting to say. */
export function halvesOf(text: string): readonly Halves[] {
  return [...text.matchAll(PASSING_ON)]
    .slice(0, MOST)
    .map(({ index }): Halves => [withoutEnd(text.slice(0, index + 1)), text.slice(index + 1).trim()])
    .filter((halves) => halves.every((half) => letters(half) >= LEAST_LETTERS));
}

/** The comma by which it went on says nothing any more. */
const withoutEnd = (text: string): string => text.trim().replace(/[，,、；;]+$/u, '');

const letters = (text: string): number => Array.from(text.matchAll(/[\p{L}\p{N}]/gu)).length;
