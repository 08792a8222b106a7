import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Schemas } from '@yige/api-client';
import { call } from '../../platform/api.js';

export type Card = Schemas['SupervisionCardView'];
export interface CardFilter { readonly level: Card['level'] | null; readonly standing: boolean }

export const cardsQuery = ({ level, standing }: CardFilter) =>
  infiniteQueryOptions({
    queryKey: ['cards', level, standing],
    queryFn: ({ pageParam }) =>
      call('get', '/api/supervision/cards', { query: { limit: 50, ...(level === null ? {} : { level }), ...(standing ? { standing } : {}), ...(pageParam === null ? {} : { cursor: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 60_000,
  });
