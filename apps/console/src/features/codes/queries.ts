import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { readCodeImage, readCodes, readScannedCode } from './api.js';

export const codesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['codes', q],
    queryFn: ({ pageParam }) => readCodes(q, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const codeImageQuery = (code: string) => queryOptions({ queryKey: ['code-image', code], queryFn: () => readCodeImage(code, 'svg'), staleTime: Infinity });

/** What stands on a code's door sign. */
export const labelQuery = (code: string) =>
  queryOptions({
    queryKey: ['code-place', code],
    queryFn: () => readScannedCode(code),
    staleTime: Infinity,
  });
