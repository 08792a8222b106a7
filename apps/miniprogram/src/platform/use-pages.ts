import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { type Loaded, useLoaded } from './use-loaded';

export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null at the end. */
  readonly nextCursor: string | null;
}

/** What comes after the pages that are shown. */
export interface FurtherPages {
  readonly state: 'waiting' | 'coming' | 'failed';
  /** Null at the end of the list. */
  readonly load: (() => void) | null;
}

export interface Pages<Page> extends Loaded<Page> {
  readonly further: FurtherPages;
}

interface PagesOptions {
  /** In front now; a list behind another does not follow the scrolling. */
  readonly active?: boolean;
}

/**
 * A list page by page: `data` is one page as long as all that were shown. The next one comes before the end of the last is reached, and what is loaded anew, as when somebody comes
 * back from a line, is as long as it was, so that nobody loses the place where they were reading. What the first page says of the whole list stays.
 */
export function usePages<Page extends ListPage<unknown>>(read: (cursor?: string) => Promise<Page>, dependencies: readonly unknown[], { active = true }: PagesOptions = {}): Pages<Page> {
  const shown = useRef(0);
  // Before the effect of useLoaded, which asks anew for the same reason: another list begins with its first page.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what the list depends on
  useEffect(() => void (shown.current = 0), dependencies);
  const [state, setState] = useState<FurtherPages['state']>('waiting');
  const asked = useRef(0);
  const loaded = useLoaded(async () => {
    const mine = (asked.current += 1);
    setState('coming');
    try {
      const wanted = shown.current;
      let page = await read();
      while (page.nextCursor !== null && page.items.length < wanted) page = joined(page, await read(page.nextCursor));
      return page;
    } finally {
      if (mine === asked.current) setState('waiting');
    }
  }, dependencies);
  const { data, replace } = loaded;
  useEffect(() => void (shown.current = data?.items.length ?? shown.current), [data]);

  const cursor = data?.nextCursor ?? null;
  const load = (): void => {
    if (data === null || cursor === null || state === 'coming') return;
    const mine = asked.current;
    setState('coming');
    // What was asked for anew meanwhile, as when another list was chosen, is not followed by a page of the one before.
    read(cursor).then(
      (next) => {
        if (mine !== asked.current) return;
        replace(joined(data, next));
        setState('waiting');
      },
      () => mine === asked.current && setState('failed'),
    );
  };
  useReachBottom(() => {
    if (active && state === 'waiting') load();
  });
  return { ...loaded, further: { state, load: cursor === null ? null : load } };
}

const joined = <Page extends ListPage<unknown>>(page: Page, { items, nextCursor }: Page): Page => ({ ...page, items: [...page.items, ...items], nextCursor });
