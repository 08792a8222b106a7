import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { currentSession, forgetSession } from '../../platform/session-store.js';
import { queryClient } from '../../platform/query-client.js';
import { readInstallation, readMe, signOut } from './api.js';
import type { Me } from './types.js';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 5 * 60_000 });

/** Who is signed in. Only below the page that waits for it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const useInstallation = () => useQuery({ queryKey: ['installation'], queryFn: readInstallation, staleTime: Infinity }).data;

/** Leaves on this device at once; the server is told as far as it can be reached. */
export function leave(): Promise<void> {
  const told = signOut().then(() => undefined, () => undefined);
  forgetSession('left');
  queryClient.clear();
  return told;
}

/** Leaves here, and at the provider by which somebody came: on a desk that is shared, the next one must not come in by their name. */
export async function leaveEverywhere(): Promise<void> {
  const provider = currentSession()?.leave;
  await leave();
  if (provider !== undefined) window.location.assign(provider);
}
