import { ApiError } from '@yige/api-client';
import { useRef, useState } from 'react';
import { useCommonTexts } from '@/i18n/common';
import { newKey } from '@/platform/key';
import { sayFailure, type SaidFailure } from '@/ui';
import { createAttemptKeys } from './attempt-keys';

/** Outlives sheets, like that of the commands: what was sent without an answer is sent again under its key. */
const attempts = createAttemptKeys(newKey);

export interface Attempt {
  readonly busy: boolean;
  /** Why the last one did not go through; stays until the next. */
  readonly failure: SaidFailure | null;
  /** Sends once at a time. `told` is all that is sent: unchanged it keeps its key until the server has spoken. Answers undefined when it did not go through. */
  readonly run: <T>(told: object, write: (key: string) => Promise<T>) => Promise<T | undefined>;
}

/** Sends something that is no command of a request's life-cycle and says what came of it. */
export function useAttempt(): Attempt {
  const say = useCommonTexts();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SaidFailure | null>(null);
  const running = useRef(false);
  return {
    busy,
    failure,
    async run(told, write) {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      setFailure(null);
      try {
        const answer = await write(attempts.keyFor(told));
        attempts.settle(told);
        return answer;
      } catch (error) {
        if (!(error instanceof ApiError && error.passing)) attempts.settle(told);
        setFailure(sayFailure(say, error));
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
