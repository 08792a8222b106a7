import { createKeptStore, useStore } from './store';

/** Who is signed in on this device. A resident needs none of this: the lookup code is enough. */
export interface Session<Me = unknown> {
  readonly token: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly me: Me;
  /** Where whoever came by the single sign-on signs out of the provider as well. */
  readonly leave?: string;
}

export const session = createKeptStore<Session | null>('session', null);

export function useSession<Me>(): Session<Me> | null {
  return useStore(session) as Session<Me> | null;
}
