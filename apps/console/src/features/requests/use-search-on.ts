import { useEffect, useState } from 'react';
import type { WorklistPage } from './types.js';

/** So many stretches in a row without a find are looked through by themselves (2,000 requests each); then whoever searches is asked. */
const UNASKED = 20;

interface Pages {
  /** What is looked for: other words begin anew. */
  readonly words: string;
  readonly pages: readonly WorklistPage[];
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  /** The latest stretch could not be asked for: whoever searches tries again. */
  readonly hasFailed: boolean;
  readonly fetchNextPage: () => void;
}

export interface SearchOn {
  /** Words are looked for, and not everything has been looked through yet. */
  readonly isUnderWay: boolean;
  /** Nothing was found for so long that it goes on only when asked to. */
  readonly isPaused: boolean;
  goOn(): void;
}

/** How many stretches at the end found nothing. */
export function fruitless(pages: readonly Pick<WorklistPage, 'items' | 'searchedTo'>[]): number {
  const found = pages.findLastIndex(({ items, searchedTo }) => items.length > 0 || searchedTo === null);
  return pages.length - 1 - found;
}

/** Words stand where no index leads: the server looks through a stretch at a time, and the list asks for the next until something is found. */
export function useSearchOn({ words, pages, hasNextPage, isFetching, hasFailed, fetchNextPage }: Pages): SearchOn {
  const [allowed, setAllowed] = useState({ words, stretches: UNASKED });
  const isUnderWay = hasNextPage && pages.at(-1)?.searchedTo != null;
  const isPaused = isUnderWay && fruitless(pages) >= (allowed.words === words ? allowed.stretches : UNASKED);
  const isEmpty = pages.every(({ items }) => items.length === 0);
  useEffect(() => {
    if (isUnderWay && isEmpty && !isPaused && !isFetching && !hasFailed) fetchNextPage();
  }, [isUnderWay, isEmpty, isPaused, isFetching, hasFailed, fetchNextPage]);
  return {
    isUnderWay,
    isPaused,
    goOn: () => {
      setAllowed({ words, stretches: fruitless(pages) + UNASKED });
      fetchNextPage();
    },
  };
}
