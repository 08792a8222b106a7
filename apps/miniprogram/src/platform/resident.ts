import { createKeptStore, useStore } from './store';

/** A resident who came by WeChat, because they wanted to: nothing that matters asks for it. */
export interface Resident {
  readonly token: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

export const resident = createKeptStore<Resident | null>('resident', null);

export const useResident = (): Resident | null => useStore(resident);
