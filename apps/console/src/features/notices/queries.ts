import type { Schemas } from '@yige/api-client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, once } from '../../platform/api.js';
import { newIdempotencyKey } from '../../platform/idempotency.js';

type HowTold = Schemas['HowTold'];

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam }) => call('get', '/api/notices', { query: pageParam === null ? {} : { cursor: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: 60_000,
});

/** What is in a line of a morning. */
export const gatheredQuery = (id: string) => infiniteQueryOptions({
  queryKey: ['gathered-notices', id],
  queryFn: ({ pageParam }) => call('get', '/api/notices/{id}/gathered', { path: { id }, query: pageParam === null ? {} : { cursor: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** What is gathered so far for the coming morning. */
export const waitingQuery = queryOptions({ queryKey: ['waiting-notices'], queryFn: () => call('get', '/api/notices/waiting', {}) });

export const howToldQuery = queryOptions({ queryKey: ['notice-preference'], queryFn: () => call('get', '/api/me/notice-preference', {}) });

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call('post', '/api/notices/{id}/read', { path: { id }, ...once(newIdempotencyKey()) }),
    // What waits stays in sight until the page is opened again, so that nothing moves away under the reader's hand.
    onSettled: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
}

export function useChooseHowTold() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (howTold: HowTold) => call('put', '/api/me/notice-preference', { body: { howTold } }),
    onSuccess: (chosen) => client.setQueryData(howToldQuery.queryKey, chosen),
  });
}
