import { useCallback, useState } from 'react';

/** What was typed and not yet sent, until the page is left: closing a form by mistake loses nothing. */
const drafts = new Map<string, unknown>();

/** Whether something was begun and not sent. */
export const hasDraft = (key: string): boolean => drafts.has(key);

export function useDraft<Draft extends object>(key: string, initial: () => Draft) {
  const [draft, setDraft] = useState<Draft>(() => (drafts.get(key) as Draft | undefined) ?? initial());
  const change = useCallback(
    (next: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...next };
        drafts.set(key, after);
        return after;
      }),
    [key],
  );
  const drop = useCallback(() => void drafts.delete(key), [key]);
  return { draft, change, drop };
}
