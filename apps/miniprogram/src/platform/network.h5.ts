import { createStore, useStore } from './store';

export const online = createStore(typeof navigator === 'undefined' ? true : navigator.onLine);

export function useOnline(): boolean {
  return useStore(online);
}

export function watchNetwork(): void {
  window.addEventListener('online', () => online.set(true));
  window.addEventListener('offline', () => online.set(false));
}
