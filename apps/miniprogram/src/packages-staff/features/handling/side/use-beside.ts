import { ApiError } from '@yige/api-client';
import { useLoaded, type Loaded } from '@/platform/use-loaded';

export interface Beside<T> {
  readonly state: Loaded<T>['state'];
  /** Null while it is not known, where it is not the reader's to know, and where there is none. */
  readonly value: T | null;
  readonly error: unknown;
  readonly reload: () => void;
}

/** Reads what stands beside a request, if the reader may know it: `asks` says whether to ask at all, the server decides. */
export function useBeside<T>(id: string, asks: boolean, load: () => Promise<T>): Beside<T> {
  const { state, data, error, reload } = useLoaded(async () => ({ value: asks ? await known(load) : null }), [id, asks]);
  return { state, value: data?.value ?? null, error, reload };
}

async function known<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    const notMine = error instanceof ApiError && [403, 404, 409].includes(error.status);
    if (!notMine) throw error;
    return null;
  }
}
