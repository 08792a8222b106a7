import { api } from '@/platform/api';
import { session } from '@/platform/session';
import { leaveProvider } from '@/platform/sign-on';

/**
 * Out of this phone at once, even when the server cannot be told now: its token ends by itself. Whoever came by the single sign-on leaves the provider
 * too, since the next one on a phone that is shared must not come in by their name.
 * @returns whether the browser goes on to the provider
 */
export async function signOut(): Promise<boolean> {
  const provider = session.get()?.leave;
  await api.call('delete', '/api/sessions/current').catch(() => undefined);
  session.set(null);
  if (provider === undefined) return false;
  leaveProvider(provider);
  return true;
}
