import { useCallback, useEffect, useRef, useState } from 'react';
import { useShown } from './navigation';

export interface Loaded<T> {
  readonly state: 'loading' | 'ready' | 'failed';
  /** The newest that came; kept while it is asked for again, also when that fails. */
  readonly data: T | null;
  readonly error: unknown;
  readonly reload: () => void;
  /** Puts what a command answered in the place of what was loaded. */
  readonly replace: (data: T) => void;
}

interface Present<T> {
  readonly data: T | null;
  readonly error: unknown;
  readonly waiting: boolean;
}

/**
 * Loads what a page shows: when it opens, when `dependencies` change, and whenever the page comes to the front again. An answer that
 * was overtaken by a later question is dropped.
 */
export function useLoaded<T>(load: () => Promise<T>, dependencies: readonly unknown[]): Loaded<T> {
  const [present, setPresent] = useState<Present<T>>({ data: null, error: null, waiting: true });
  const question = useRef(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  const ask = useCallback((forget: boolean) => {
    const mine = (question.current += 1);
    setPresent((before) => ({ data: forget ? null : before.data, error: null, waiting: true }));
    latestLoad.current().then(
      (data) => mine === question.current && setPresent({ data, error: null, waiting: false }),
      (error: unknown) => mine === question.current && setPresent((before) => ({ data: before.data, error, waiting: false })),
    );
  }, []);

  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what the load depends on
  useEffect(() => ask(true), dependencies);
  const opened = useRef(false);
  useShown(() => {
    if (opened.current) ask(false);
    opened.current = true;
  });

  const reload = useCallback(() => ask(false), [ask]);
  const replace = useCallback((data: T) => {
    question.current += 1;
    setPresent({ data, error: null, waiting: false });
  }, []);
  const state = present.data !== null ? 'ready' : present.waiting ? 'loading' : 'failed';
  return { state, data: present.data, error: present.error, reload, replace };
}
