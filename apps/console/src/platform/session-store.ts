import { useSyncExternalStore } from 'react';
import { now } from './clock.js';

/** Proof of being signed in, kept on this device until it expires or the person signs out. */
export interface Session {
  readonly token: string;
  readonly expiresAt: string;
}

const KEY = 'yige.session';
const listeners = new Set<() => void>();
let session = read();

function read(): Session | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Session | null;
    return kept !== null && Date.parse(kept.expiresAt) > now() ? kept : null;
  } catch {
    return null;
  }
}

function changed(next: Session | null): void {
  session = next;
  for (const listener of listeners) listener();
}

export const currentSession = (): Session | null => session;

export function keepSession(next: Session): void {
  localStorage.setItem(KEY, JSON.stringify(next));
  changed(next);
}

export function forgetSession(): void {
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
