import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.js';
import { newIdempotencyKey } from '../../platform/idempotency.js';
import type { Notice, Page } from './types.js';

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam }) => call<Page<Notice>>('get', '/api/notices', { query: { cursor: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: 60_000,
});

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<undefined>('post', '/api/notices/{id}/read', { path: { id }, headers: { 'Idempotency-Key': newIdempotencyKey() } }),
    onSettled: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
}
