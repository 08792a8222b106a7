import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '@yige/api-client';
import { readBoard, readCandidates, readRequest, readWorklist, sendCommand, type CommandCall } from './api.js';
import type { Filters, View } from './filters.js';
import type { Moved } from './types.js';

const REFRESH_MS = 60_000;

export const worklistQuery = (view: View, filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['worklist', view, filters],
    queryFn: ({ pageParam }) => readWorklist(view, filters, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // What was looked through for words is not looked through again every minute.
    refetchInterval: filters.q === '' ? REFRESH_MS : false,
  });

export const boardQuery = (nodeId: string) =>
  queryOptions({ queryKey: ['worklist', 'board', nodeId], queryFn: () => readBoard(nodeId), refetchInterval: REFRESH_MS });

export const requestQuery = (id: string) =>
  queryOptions({ queryKey: ['request', id], queryFn: () => readRequest(id), refetchInterval: REFRESH_MS });

export const candidatesQuery = (id: string) => queryOptions({ queryKey: ['candidates', id], queryFn: () => readCandidates(id) });

/** How it stands now, when somebody else changed the request meanwhile; null for any other failure. */
export function changedMeanwhile(error: unknown): Moved | null {
  if (!(error instanceof ApiError) || error.code !== 'REQUEST.CHANGED_MEANWHILE') return null;
  return (error.problem?.current as Moved | undefined) ?? null;
}

/** Reads everything again that a command may have moved; settles when the request itself is fresh. */
export async function refreshAfterCommand(client: QueryClient, id: string): Promise<void> {
  void client.invalidateQueries({ queryKey: ['worklist'] });
  void client.invalidateQueries({ queryKey: ['candidates'] });
  void client.invalidateQueries({ queryKey: ['overview'] });
  await client.invalidateQueries({ queryKey: requestQuery(id).queryKey });
}

/** Sends one command. Whether it is taken or another was quicker, the request on the screen is what stands now. */
export function useCommand() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: CommandCall) => sendCommand(command),
    onSuccess: ({ id }) => refreshAfterCommand(client, id),
    onError: (error, { id }) => (changedMeanwhile(error) === null ? undefined : refreshAfterCommand(client, id)),
  });
}
