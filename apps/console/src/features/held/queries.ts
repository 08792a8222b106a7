import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.js';
import type { Decision } from './types.js';

export const heldQuery = infiniteQueryOptions({
  queryKey: ['held'],
  queryFn: ({ pageParam }) => call('get', '/api/held', { query: pageParam === null ? {} : { cursor: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export function useDecision(id: string, done: (release: boolean) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Decision) => call('post', '/api/held/{id}/decision', { path: { id }, body }),
    onSuccess: async (_, { release }) => {
      done(release);
      await Promise.all([client.invalidateQueries({ queryKey: ['held'] }), client.invalidateQueries({ queryKey: ['request'] })]);
    },
  });
}
