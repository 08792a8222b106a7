import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@yige/api-client';
import { call, once } from '../../platform/api.js';
import { useIdempotencyKey } from '../../platform/idempotency.js';

export type SortingView = Schemas['SortingView'];
export type SortingFigures = Schemas['SortingFiguresView'];
export type ThresholdPoint = Schemas['ThresholdPointView'];
export type SortingModel = Schemas['SortingModelView'];

export const sortingQuery = queryOptions({ queryKey: ['sorting'], queryFn: () => call('get', '/api/sorting') });
export const modelsQuery = queryOptions({ queryKey: ['sorting', 'models'], queryFn: () => call('get', '/api/sorting/models') });

/** What sorts was changed: the answer shows how it stands, and the list of models is asked for anew. */
function useChange<Asked>(send: (asked: Asked, options: ReturnType<typeof once>) => Promise<SortingView>, done: () => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (asked: Asked) => send(asked, once(keyFor(asked))),
    onSuccess: (after) => {
      client.setQueryData(sortingQuery.queryKey, after);
      void client.invalidateQueries({ queryKey: modelsQuery.queryKey });
      done();
    },
  });
}

/** @param percent null: none, as while none was chosen */
export const useChooseThreshold = (done: () => void) =>
  useChange(({ percent, expectedVersion }: { readonly percent: number | null; readonly expectedVersion: number }, options) =>
    call('put', '/api/sorting/threshold', { body: { expectedVersion, ...(percent === null ? {} : { percent }) }, ...options }), done);

export const usePromote = (done: () => void) => useChange((version: string, options) => call('post', '/api/sorting/promotions', { body: { version }, ...options }), done);

export const useTakeBack = (done: () => void) => useChange((version: string, options) => call('post', '/api/sorting/rollbacks', { body: { version }, ...options }), done);
