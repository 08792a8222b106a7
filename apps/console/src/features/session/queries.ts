import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { forgetSession } from '../../platform/session-store.js';
import { queryClient } from '../../platform/query-client.js';
import { readInstallation, readMe, signOut } from './api.js';
import type { Me } from './types.js';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 5 * 60_000 });

/** Who is signed in. Only below the page that waits for it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const useInstallation = () => useQuery({ queryKey: ['installation'], queryFn: readInstallation, staleTime: Infinity }).data;

/** Leaves on this device at once; the server is told as far as it can be reached. */
export function leave(): void {
  signOut().catch(() => undefined);
  forgetSession('left');
  queryClient.clear();
}
