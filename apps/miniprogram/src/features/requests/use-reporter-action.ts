import { ApiError } from '@yige/api-client';
import { useState } from 'react';
import { useCommonTexts } from '@/i18n/common';
import { useAction } from '@/platform/use-action';
import { notify, sayFailure } from '@/ui';
import type { SentProblem } from './sent-problem';
import { useRequestTexts } from './texts';

export interface ReporterAction {
  readonly busy: boolean;
  /** Why the last one was not sent; stays until the next try. */
  readonly problem: SentProblem | null;
  /** Sends one command; when it was done, says `words` and reads the request again. */
  readonly give: (command: (key: string) => Promise<unknown>, words: string) => Promise<boolean>;
  readonly forgetProblem: () => void;
}

/** Runs the reporter's commands; when the request changed meanwhile, shows the newest instead of overwriting it. */
export function useReporterAction(onMoved: () => void, close: () => void): ReporterAction {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const [problem, setProblem] = useState<SentProblem | null>(null);
  const { run, busy } = useAction((error) => {
    const movedOn = error instanceof ApiError && error.status === 409 && error.code.startsWith('REQUEST.');
    if (!movedOn) return setProblem(sayFailure(common, error));
    notify(error.code === 'REQUEST.CHANGED_MEANWHILE' ? say('act.changed') : sayFailure(common, error).title, 'problem');
    close();
    onMoved();
  });
  return {
    busy,
    problem,
    forgetProblem: () => setProblem(null),
    async give(command, words) {
      setProblem(null);
      const done = await run(async (key) => {
        await command(key);
        return true;
      });
      if (done !== true) return false;
      close();
      notify(words);
      onMoved();
      return true;
    },
  };
}
