import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { readAskedPosts, readPeople, readPerson } from './api.js';

export const peopleQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', q],
    queryFn: ({ pageParam }) => readPeople({ ...(q === '' ? {} : { q }), ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const personQuery = (personId: string) => queryOptions({ queryKey: ['people', 'one', personId], queryFn: () => readPerson(personId) });

export const askedPostsQuery = queryOptions({ queryKey: ['people', 'asked'], queryFn: readAskedPosts });

/** Changes something about people. A retry carries the key of its deed; the same words said later are a deed of their own. */
export function usePeopleChange<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>, done?: (answer: Answer) => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const deeds = useRef(0);
  return useMutation({
    mutationFn: (body: Body) => send(body, keyFor([deeds.current, body])),
    onSuccess: async (answer) => {
      deeds.current += 1;
      await client.invalidateQueries({ queryKey: ['people'] });
      done?.(answer);
    },
  });
}
