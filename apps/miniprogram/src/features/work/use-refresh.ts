import { useEffect } from 'react';

type Refresh = () => Promise<void>;
const listeners = new Set<Refresh>();

/** Loads what is on the screen anew: the page was pulled down, or came back to the front. */
export async function refreshShown(): Promise<void> {
  await Promise.all([...listeners].map((refresh) => refresh()));
}

/** Takes part in {@link refreshShown} while mounted. */
export function useRefresh(refresh: Refresh): void {
  useEffect(() => {
    listeners.add(refresh);
    return () => void listeners.delete(refresh);
  }, [refresh]);
}
