import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@yige/api-client';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { readCandidates, readFile, readMediation, readMediations, readOfRequest, type StepBodies, type StepName, takeStep } from './api.js';
import type { Mediation } from './types.js';

/** Each reading of a case is an entry in the trail, so it is not repeated unasked. */
const FRESH_MS = 60_000;

export const ofRequestQuery = (id: string) => queryOptions({ queryKey: ['request', id, 'mediations'], queryFn: () => readOfRequest(id) });
export const mediationQuery = (id: string) => queryOptions({ queryKey: ['mediation', id], queryFn: () => readMediation(id), staleTime: FRESH_MS });
export const candidatesQuery = (id: string) => queryOptions({ queryKey: ['mediation', id, 'candidates'], queryFn: () => readCandidates(id) });
export const fileQuery = (id: string, handoverId: string) => queryOptions({ queryKey: ['mediation', id, 'file', handoverId], queryFn: () => readFile(id, handoverId) });
export const mediationsQuery = (view: 'committee' | 'mine', open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['mediations', view, open],
    queryFn: ({ pageParam }) => readMediations(view, open, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Reads everything again that a step of mediation may have moved. */
export function useMediationRefresh() {
  const client = useQueryClient();
  return async (requestId: string): Promise<void> => {
    void client.invalidateQueries({ queryKey: ['mediations'] });
    void client.invalidateQueries({ queryKey: ['request', requestId] });
    await client.invalidateQueries({ queryKey: ['mediation'] });
  };
}

/** Takes one step on what is seen. Where another was quicker, the page shows what stands now. */
export function useStep<Name extends StepName>({ id, requestId, version }: Pick<Mediation, 'id' | 'requestId' | 'version'>, step: Name, done: () => void) {
  const refresh = useMediationRefresh();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: StepBodies[Name]) => {
      const whole = { ...body, expectedVersion: version };
      return takeStep(id, step, whole, keyFor([step, whole]));
    },
    onSuccess: async () => {
      await refresh(requestId);
      done();
    },
    onError: (error) => (error instanceof ApiError && error.code === 'MEDIATION.CHANGED_MEANWHILE' ? refresh(requestId) : undefined),
  });
}
