import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import type { Form } from '@/features/forms/use-form';
import { useTexts } from '@/i18n';
import { notify } from '@/ui';
import { useCommand, type CommandCall, type StaffCommand } from '../commands';
import { handlingTexts } from './texts';

/** Why the last command did not go through; `changed` when somebody else acted first. */
export interface SentProblem {
  readonly words: string;
  readonly next: string;
  readonly changed: boolean;
}

/** Commands with a panel of their own: signing is one tap, sorting has a page. */
export type PanelCommand = Exclude<StaffCommand, 'sign' | 'triage' | 'signLeg'>;

export interface Handling {
  readonly open: PanelCommand | null;
  /** Number of the leg that the open panel is about. */
  readonly seq: number | null;
  readonly busy: StaffCommand | null;
  /** What is shown is older than what the last command made of it. */
  readonly outdated: boolean;
  readonly problem: SentProblem | null;
  show(panel: PanelCommand | null, seq?: number): void;
  /** Sends a command. What was written in its form leaves the device once the server has taken it. */
  give<Name extends Exclude<StaffCommand, 'triage'>>(command: Name, body: CommandCall<Name>['body'], form?: Pick<Form<object>, 'sendWith' | 'clear'>): Promise<void>;
}

/** The panel that is open on one request, and what became of the last command. */
export function useHandling(request: RequestDetail, reload: () => void): Handling {
  const say = useTexts(handlingTexts);
  const { busy, run } = useCommand();
  const [open, setOpen] = useState<PanelCommand | null>(null);
  const [seq, setSeq] = useState<number | null>(null);
  const [problem, setProblem] = useState<SentProblem | null>(null);
  const [reachedVersion, setReachedVersion] = useState(request.version);

  return {
    open, seq, problem, busy,
    outdated: request.version < reachedVersion,
    show(panel, ofLeg) {
      setProblem(null);
      setSeq(ofLeg ?? null);
      setOpen(panel);
    },
    async give(command, body, form) {
      const outcome = await run({ id: request.id, command, expectedVersion: request.version, body }, form?.sendWith);
      if (outcome === null) return;
      if (outcome.kind === 'done') {
        setProblem(null);
        setOpen(null);
        setReachedVersion(outcome.moved.version);
        form?.clear();
        notify(say(`done.${command}`));
      } else setProblem({ words: outcome.words, next: outcome.kind === 'failed' ? outcome.next : '', changed: outcome.kind === 'changed' });
      if (outcome.kind !== 'failed') reload();
    },
  };
}
