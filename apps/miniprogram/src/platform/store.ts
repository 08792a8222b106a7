import { useSyncExternalStore } from 'react';
import { keep, readKept } from './storage';

/** A value shared by all pages, told to whoever looks at it. */
export interface Store<T> {
  get(): T;
  set(next: T | ((present: T) => T)): void;
  /** Answers the function that stops listening. */
  subscribe(listener: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = typeof next === 'function' ? (next as (present: T) => T)(value) : next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A store that survives restarts of the app under a name on this device. What an older version kept gets what is new from `initial`. */
export function createKeptStore<T>(name: string, initial: T): Store<T> {
  const kept = readKept<T>(name);
  const store = createStore<T>(isRecord(initial) && isRecord(kept) ? { ...initial, ...kept } : (kept ?? initial));
  return {
    ...store,
    set(next) {
      store.set(next);
      keep(name, store.get());
    },
  };
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
