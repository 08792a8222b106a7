import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { askProperty, readTasks, withdrawTask } from './api.js';

export const tasksQuery = (requestId: string) => queryOptions({ queryKey: ['request', requestId, 'property-tasks'], queryFn: () => readTasks(requestId) });

/** Asks a company, once however often it is sent. The form closes behind it, so that the next task has a key of its own. */
export function useAskProperty(requestId: string, done: () => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: Parameters<typeof askProperty>[1]) => askProperty(requestId, body, keyFor(body)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: tasksQuery(requestId).queryKey });
      done();
    },
  });
}

export function useWithdrawTask(requestId: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (taskId: string) => withdrawTask(requestId, taskId), onSettled: () => client.invalidateQueries({ queryKey: tasksQuery(requestId).queryKey }) });
}
