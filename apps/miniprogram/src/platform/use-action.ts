import { ApiError } from '@yige/api-client';
import { useCallback, useRef, useState } from 'react';
import { newKey } from './key';

export interface Action {
  /** Under way: draw the button busy. */
  readonly busy: boolean;
  /**
   * Runs one write. A second call while the first is under way does nothing and answers `undefined`, as does a failure, which is told to
   * `onFailure`. The Idempotency-Key handed in stays the same while the outcome is unknown, so that a retry is never a second write.
   */
  readonly run: <T>(write: (key: string) => Promise<T>) => Promise<T | undefined>;
}

export function useAction(onFailure: (error: unknown) => void): Action {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const key = useRef<string | null>(null);
  const tellFailure = useRef(onFailure);
  tellFailure.current = onFailure;

  const run = useCallback(async <T>(write: (key: string) => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    key.current ??= newKey();
    try {
      const answer = await write(key.current);
      key.current = null;
      return answer;
    } catch (error) {
      const outcomeUnknown = error instanceof ApiError && error.passing;
      if (!outcomeUnknown) key.current = null;
      tellFailure.current(error);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, run };
}
