import { fruitless } from './use-search-on.js';

const stretch = (found: number, searchedTo: string | null = '2026-03-01T00:00:00.000Z') => ({ items: Array.from({ length: found }, () => ({}) as never), searchedTo });

describe('how long a search has found nothing', () => {
  it.each([
    ['nothing was looked through', [], 0],
    ['every stretch was empty', [stretch(0), stretch(0), stretch(0)], 3],
    ['the last find is some stretches ago', [stretch(0), stretch(2), stretch(0), stretch(0)], 2],
    ['the latest stretch found something', [stretch(0), stretch(1)], 0],
    ['everything has been looked through', [stretch(0), stretch(0, null)], 0],
  ])('should be counted from the last find: %s', (_, pages, expected) => {
    expect(fruitless(pages)).toBe(expected);
  });
});
