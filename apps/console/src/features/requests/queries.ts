import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@yige/api-client';
import { readRequest, readWorklist, sendCommand, type CommandCall } from './api.js';
import type { Filters, View } from './list-state.js';
import type { RequestDetail } from './types.js';

const REFRESH_MS = 60_000;

export const worklistQuery = (view: View, filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['worklist', view, filters],
    queryFn: ({ pageParam }) => readWorklist(view, filters, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });

export const requestQuery = (id: string) =>
  queryOptions({ queryKey: ['request', id], queryFn: () => readRequest(id), refetchInterval: REFRESH_MS });

/** What stands now, when somebody else changed the request meanwhile; null for any other failure. */
export function changedMeanwhile(error: unknown): RequestDetail | null {
  if (!(error instanceof ApiError) || error.code !== 'REQUEST.CHANGED_MEANWHILE') return null;
  return (error.problem?.current as RequestDetail | undefined) ?? null;
}

/** Sends one command. Whether it is taken or another was quicker, the request on the screen is what stands now. */
export function useCommand() {
  const client = useQueryClient();
  const show = (detail: RequestDetail): void => {
    client.setQueryData(requestQuery(detail.id).queryKey, detail);
    void client.invalidateQueries({ queryKey: ['worklist'] });
    void client.invalidateQueries({ queryKey: ['overview'] });
  };
  return useMutation({
    mutationFn: (command: CommandCall) => sendCommand(command),
    onSuccess: show,
    onError: (error) => {
      const current = changedMeanwhile(error);
      if (current !== null) show(current);
    },
  });
}
