import { useSyncExternalStore } from 'react';

/** The only reader of the device's clock; everything else is given the time. */
export const now = (): number => Date.now();

const TICK_MS = 30_000;
const listeners = new Set<() => void>();
let current = now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  current = now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present moment for countdowns. One timer serves every countdown of the page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => current);
}
