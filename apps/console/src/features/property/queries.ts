import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { answerOwn, askProperty, readOwn, readTasks, withdrawTask } from './api.js';

export const tasksQuery = (requestId: string) => queryOptions({ queryKey: ['request', requestId, 'property-tasks'], queryFn: () => readTasks(requestId) });

/** Asks a company, once however often it is sent. The form closes behind it, so that the next task has a key of its own. */
export function useAskProperty(requestId: string, done: () => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: Parameters<typeof askProperty>[1]) => askProperty(requestId, body, keyFor(body)),
    onSuccess: async () => {
      // With the side that is complained about the request has moved on.
      await client.invalidateQueries({ queryKey: ['request', requestId] });
      done();
    },
  });
}

export function useWithdrawTask(requestId: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (taskId: string) => withdrawTask(requestId, taskId), onSettled: () => client.invalidateQueries({ queryKey: ['request', requestId] }) });
}

/** What the reader's own unit is asked to explain. */
export const ownQuery = (over: boolean) => infiniteQueryOptions({
  queryKey: ['property-tasks', over], queryFn: ({ pageParam }) => readOwn(over, pageParam), initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export function useAnswerOwn(id: string, done: () => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: Parameters<typeof answerOwn>[1]) => answerOwn(id, body, keyFor(body)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['property-tasks'] });
      done();
    },
  });
}
