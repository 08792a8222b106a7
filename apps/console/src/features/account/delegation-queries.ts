import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { readCandidates, readDelegations } from './api.js';

export const delegationsQuery = queryOptions({ queryKey: ['delegations', 'own'], queryFn: readDelegations });

export const candidatesQuery = (postId: string, q: string) =>
  queryOptions({ queryKey: ['delegations', 'candidates', postId, q], queryFn: () => readCandidates(postId, q), placeholderData: keepPreviousData });

/** A retry carries the key of its deed; the same words said later are a deed of their own. */
export function useDelegationChange<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>, done?: () => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const deeds = useRef(0);
  return useMutation({
    mutationFn: (body: Body) => send(body, keyFor([deeds.current, body])),
    onSuccess: async () => {
      deeds.current += 1;
      await client.invalidateQueries({ queryKey: ['delegations', 'own'] });
      done?.();
    },
  });
}
