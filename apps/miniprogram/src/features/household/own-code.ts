import { createKeptStore, createStore, useStore } from '@/platform/store';

/** The code of a household's file that this phone keeps, because it was opened here or its owner asked for it. */
const kept = createKeptStore<string | null>('householdFile', null);
// A code that was typed in is held while the app is open and not written down: the phone may belong to a neighbour.
const typed = createStore<string | null>(null);

export interface OwnCode {
  readonly code: string | null;
  /** It opens the file the next time, too. */
  readonly isKept: boolean;
}

export function useOwnCode(): OwnCode {
  const [here, now] = [useStore(kept), useStore(typed)];
  return { code: now ?? here, isKept: now === null || now === here };
}

export const keepCode = (code: string): void => {
  kept.set(code);
  typed.set(null);
};

export const typeCode = (code: string): void => typed.set(code);

/** Takes the code off this phone; the file itself stays. */
export const forgetCode = (): void => {
  kept.set(null);
  typed.set(null);
};
