import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Schemas } from '@yige/api-client';
import { call } from '../../platform/api.js';

export type Entry = Schemas['AuditEntryView'];

/** Empty text: not asked for. */
export interface TrailFilter {
  readonly action: Entry['action'] | '';
  readonly outcome: Entry['outcome'] | '';
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

/** Each look is noted in the trail itself, so it is not repeated unasked. */
export const trailQuery = (filter: TrailFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      call('get', '/api/audit/entries', { query: { limit: 50, ...(Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')) as object), ...(pageParam === null ? {} : { cursor: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
