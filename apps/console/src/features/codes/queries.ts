import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type CodeFilter, readCodeImage, readCodes, readPosters, readRecord } from './api.js';

export const codesQuery = (filter: CodeFilter) =>
  infiniteQueryOptions({
    queryKey: ['codes', filter],
    queryFn: ({ pageParam }) => readCodes(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const codeImageQuery = (code: string) => queryOptions({ queryKey: ['code-image', code], queryFn: () => readCodeImage(code, 'svg'), staleTime: Infinity });
export const recordQuery = (id: string) => queryOptions({ queryKey: ['codes', 'record', id], queryFn: () => readRecord(id) });

const FOLLOWED_MS = 1_000;

/** Asked again while one of them is being made. */
export const postersQuery = () =>
  queryOptions({
    queryKey: ['posters'],
    queryFn: readPosters,
    refetchInterval: ({ state }) => (state.data?.items.some((job) => job.state === 'waiting' || job.state === 'making') === true ? FOLLOWED_MS : false),
  });
