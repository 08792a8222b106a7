import { ApiError } from '@yige/api-client';

/** Reads what stands beside a request; null where it is not the reader's to know, or there is none. Other failures are thrown. */
export async function loadBeside<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    const notMine = error instanceof ApiError && [403, 404, 409].includes(error.status);
    if (!notMine) throw error;
    return null;
  }
}
