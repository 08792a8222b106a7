import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, withFilters, type Filters } from './filters.js';

/** Filters and the open request, read from the address and written back to it. */
export function useListState() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const openId = params.get('open');

  const change = useCallback(
    (next: Partial<Filters>, step: 'push' | 'replace' = 'push') =>
      setParams((before) => withFilters(before, next), { replace: step === 'replace' }),
    [setParams],
  );
  /** Opening adds a step to the history; going from one to the next does not, so that "back" closes. */
  const open = useCallback(
    (id: string | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (id === null) after.delete('open');
          else after.set('open', id);
          return after;
        },
        { replace: openId !== null && id !== null },
      ),
    [setParams, openId],
  );
  const clear = useCallback(
    () => setParams((before) => new URLSearchParams([...before].filter(([name]) => name === 'sort' || name === 'open'))),
    [setParams],
  );
  return { filters, change, clear, openId, open };
}
