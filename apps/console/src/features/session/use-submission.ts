import { type FormEvent, useState } from 'react';

export interface Submission {
  readonly busy: boolean;
  readonly fault: unknown;
  readonly submit: (event: FormEvent) => void;
  readonly forgetFault: () => void;
}

/**
 * A form before the sign-in: sent once at a time, and busy for good once it went well, since the page is left then.
 * @param failed what is to be shown of an error; null: nothing, the form goes on another way
 */
export function useSubmission(work: () => Promise<void>, failed: (error: unknown) => unknown = (error) => error): Submission {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(failed(error));
      setBusy(false);
    }
  };
  return {
    busy,
    fault,
    submit: (event) => {
      event.preventDefault();
      if (!busy) void send();
    },
    forgetFault: () => setFault(null),
  };
}
