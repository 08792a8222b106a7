import { AsyncLocalStorage } from 'node:async_hooks';

/** Set while a unit of work is open in this chain of calls. */
export const openUnit = new AsyncLocalStorage<true>();
