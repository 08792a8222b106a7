import { useCallback, useEffect, useRef, useState } from 'react';

export interface Loaded<T> {
  /** Stays while it is loaded anew, so that lists keep their place. */
  readonly data: T | null;
  readonly error: unknown;
  readonly loading: boolean;
  reload(): Promise<void>;
  replace(data: T): void;
}

/** Loads once per `key`; an answer that was overtaken by a later question is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; data: T | null; error: unknown; loading: boolean }>({ key, data: null, error: null, loading: true });
  const question = useRef(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  const reload = useCallback(async () => {
    const mine = (question.current += 1);
    setState((present) => ({ ...present, key, data: present.key === key ? present.data : null, loading: true }));
    try {
      const data = await latestLoad.current();
      if (mine === question.current) setState({ key, data, error: null, loading: false });
    } catch (error) {
      if (mine === question.current) setState((present) => ({ ...present, error, loading: false }));
    }
  }, [key]);
  const replace = useCallback((data: T) => {
    question.current += 1;
    setState({ key, data, error: null, loading: false });
  }, [key]);

  useEffect(() => {
    void reload();
    return () => void (question.current += 1);
  }, [reload]);
  return { data: state.key === key ? state.data : null, error: state.error, loading: state.loading, reload, replace };
}
