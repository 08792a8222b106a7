import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { readChatGroups, readGroupMessages, readJoinPicture, readJoinWays, readRobots, readTemplates } from './api.js';

export const chatGroupsQuery = queryOptions({ queryKey: ['groups', 'chat'], queryFn: readChatGroups });
const FOLLOWED_MS = 5_000;

/** Asked again while it is looked at: a robot speaks a moment after it was told to. */
export const robotsQuery = queryOptions({ queryKey: ['groups', 'robots'], queryFn: readRobots, refetchInterval: FOLLOWED_MS });

export const templatesQuery = queryOptions({ queryKey: ['groups', 'templates'], queryFn: readTemplates });

/** Asked again while it is looked at: WeCom is told and answers a moment later. */
export const joinWaysQuery = queryOptions({ queryKey: ['groups', 'ways'], queryFn: readJoinWays, refetchInterval: FOLLOWED_MS });
export const joinPictureQuery = (id: string) => queryOptions({ queryKey: ['join-picture', id], queryFn: () => readJoinPicture(id), staleTime: Infinity });
export const groupMessagesQuery = infiniteQueryOptions({
  queryKey: ['groups', 'messages'],
  queryFn: ({ pageParam }) => readGroupMessages(pageParam),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
  refetchInterval: FOLLOWED_MS,
});

/** Changes something of a group; a retry of the same change carries the same key. */
export function useGroupsChange<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>, done?: (answer: Answer, body: Body) => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const deeds = useRef(0);
  return useMutation({
    mutationFn: (body: Body) => send(body, keyFor([deeds.current, body])),
    onSuccess: async (answer, body) => {
      deeds.current += 1;
      await client.invalidateQueries({ queryKey: ['groups'] });
      done?.(answer, body);
    },
  });
}
