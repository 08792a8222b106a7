import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, once } from '../../platform/api.js';
import { newIdempotencyKey } from '../../platform/idempotency.js';

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam }) => call('get', '/api/notices', { query: pageParam === null ? {} : { cursor: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: 60_000,
});

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call('post', '/api/notices/{id}/read', { path: { id }, ...once(newIdempotencyKey()) }),
    onSettled: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
}
