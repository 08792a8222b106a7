import { useState } from 'react';
import { notify } from '@/ui';
import { type Attempt, useAttempt } from '../../commands';

interface Sheet {
  readonly clear: () => void;
  /** What is said once it went through. */
  readonly done: string;
  readonly onDone: () => void;
  readonly onRefused?: () => void;
}

interface Sending extends Pick<Attempt, 'busy' | 'failure'> {
  /** Somebody wanted to send: from now on the sheet says what is missing. */
  readonly asked: boolean;
  /** `told` is all that is sent; null: something is missing, and nothing is. */
  readonly send: <Told extends object>(told: Told | null, write: (told: Told, key: string) => Promise<unknown>) => Promise<void>;
}

/** What a sheet gathered goes out once and whole, and leaves no draft behind. */
export function useSending({ clear, done, onDone, onRefused }: Sheet): Sending {
  const [asked, setAsked] = useState(false);
  const { busy, failure, run } = useAttempt();
  return {
    asked,
    busy,
    failure,
    async send(told, write) {
      setAsked(true);
      if (told === null) return;
      const went = await run(told, async (key) => {
        await write(told, key);
        return true;
      });
      if (went === undefined) return onRefused?.();
      clear();
      notify(done);
      onDone();
    },
  };
}
