import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import type { PlaceCode } from './types.js';

/** Sends a change of a code; a retry of the same change carries the same key. */
export function useCodeChange<Body>(send: (body: Body, key: string) => Promise<PlaceCode>, done: (after: PlaceCode) => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: Body) => send(body, keyFor(body)),
    onSuccess: (after) => {
      void client.invalidateQueries({ queryKey: ['codes'] });
      done(after);
    },
  });
}
