import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, once } from '../../platform/api.js';
import { useIdempotencyKey } from '../../platform/idempotency.js';

export const digestsQuery = (nodeId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['digests', nodeId],
    queryFn: ({ pageParam }) => call('get', '/api/digests', { query: { ...(nodeId === null ? {} : { nodeId }), ...(pageParam === null ? {} : { cursor: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const digestQuery = (id: string) => queryOptions({ queryKey: ['digest', id], queryFn: () => call('get', '/api/digests/{id}', { path: { id } }) });

/** Sends a digest to the level above, once; a retry of the same words is the same deed. */
export function useSendDigest(id: string, done: () => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (addition: string) => {
      const body = addition === '' ? {} : { addition };
      return call('post', '/api/digests/{id}/send', { path: { id }, body, ...once(keyFor([id, body])) });
    },
    onSuccess: (digest) => {
      client.setQueryData(digestQuery(id).queryKey, digest);
      void client.invalidateQueries({ queryKey: ['digests'] });
      done();
    },
  });
}
