import { useSyncExternalStore } from 'react';
import { now } from './clock.js';

/** Proof of being signed in, kept on this device until it expires or the person signs out. */
export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  /** Where its owner signs out of the single sign-on as well. */
  readonly leave?: string;
}

const KEY = 'yige.session';
const listeners = new Set<() => void>();
let expired = false;
let session = read();

function read(): Session | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Session | null;
    expired = kept !== null && Date.parse(kept.expiresAt) <= now();
    return expired ? null : kept;
  } catch {
    return null;
  }
}

function changed(next: Session | null): void {
  session = next;
  for (const listener of listeners) listener();
}

export const currentSession = (): Session | null => session;

/** Whether the last session came to its end by itself, and not because somebody signed out. */
export const sessionExpired = (): boolean => expired;

export function keepSession(next: Session): void {
  expired = false;
  localStorage.setItem(KEY, JSON.stringify(next));
  changed(next);
}

export function forgetSession(why: 'left' | 'expired'): void {
  expired = why === 'expired';
  localStorage.removeItem(KEY);
  changed(null);
}

/** Signing out in one tab signs out in all of them. */
window.addEventListener('storage', (event) => {
  if (event.key === KEY) changed(read());
});

export function useSession(): Session | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}
