import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { readAbsences, readRoster } from './api.js';

const REFRESH_MS = 60_000;

export const absencesQuery = (groupId: string) => queryOptions({ queryKey: ['duty', groupId, 'absences'], queryFn: () => readAbsences(groupId), refetchInterval: REFRESH_MS });
export const rosterQuery = (groupId: string) => queryOptions({ queryKey: ['duty', groupId, 'roster'], queryFn: () => readRoster(groupId), refetchInterval: REFRESH_MS });

/** Changes who is away or on duty in a group. A retry carries the key of its deed; the same words said later are a deed of their own. */
export function useGroupChange<Body, Answer>(groupId: string, send: (body: Body, key: string) => Promise<Answer>, done: (answer: Answer, body: Body) => void) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const deeds = useRef(0);
  return useMutation({
    mutationFn: (body: Body) => send(body, keyFor([deeds.current, body])),
    onSuccess: async (answer, body) => {
      deeds.current += 1;
      await client.invalidateQueries({ queryKey: ['duty', groupId] });
      done(answer, body);
    },
  });
}
