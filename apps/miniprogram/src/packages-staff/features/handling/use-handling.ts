import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { notify } from '@/ui';
import { useCommand, type CommandCall, type StaffCommand } from '../commands';
import { EMPTY_DRAFTS, type Drafts } from './drafts';
import { handlingTexts } from './texts';

/** Why the last command did not go through; `changed` when somebody else acted first. */
export interface SentProblem {
  readonly words: string;
  readonly next: string;
  readonly changed: boolean;
}

/** Commands with a panel of their own; signing is one tap. */
export type PanelCommand = keyof Drafts;

export interface Handling {
  readonly open: PanelCommand | null;
  readonly drafts: Drafts;
  readonly busy: StaffCommand | null;
  /** What is shown is older than what the last command made of it. */
  readonly outdated: boolean;
  readonly problem: SentProblem | null;
  show(panel: PanelCommand | null): void;
  change<Panel extends PanelCommand>(panel: Panel, draft: Drafts[Panel]): void;
  sign(): Promise<void>;
  send(panel: PanelCommand): Promise<void>;
}

/** The panels of one request and what they send. What was written stays until the server has taken it. */
export function useHandling(request: RequestDetail, reload: () => void): Handling {
  const say = useTexts(handlingTexts);
  const { busy, run } = useCommand();
  const [open, setOpen] = useState<PanelCommand | null>(null);
  const [drafts, setDrafts] = useState(EMPTY_DRAFTS);
  const [problem, setProblem] = useState<SentProblem | null>(null);
  const [reachedVersion, setReachedVersion] = useState(request.version);

  const give = async <Name extends 'sign' | PanelCommand>(command: Name, body: CommandCall<Name>['body']): Promise<void> => {
    const outcome = await run({ id: request.id, command, expectedVersion: request.version, body });
    if (outcome === null) return;
    if (outcome.kind === 'done') {
      setProblem(null);
      setOpen(null);
      setReachedVersion(outcome.moved.version);
      if (command !== 'sign') setDrafts((present) => ({ ...present, [command]: EMPTY_DRAFTS[command as PanelCommand] }));
      notify(say(`done.${command}`));
    } else setProblem({ words: outcome.words, next: outcome.kind === 'failed' ? outcome.next : '', changed: outcome.kind === 'changed' });
    if (outcome.kind !== 'failed') reload();
  };

  return {
    open, drafts, busy, problem,
    outdated: request.version < reachedVersion,
    show(panel) {
      setProblem(null);
      setOpen(panel);
    },
    change: (panel, draft) => setDrafts((present) => ({ ...present, [panel]: draft })),
    sign: () => give('sign', {}),
    send(panel) {
      switch (panel) {
        case 'contact': return give('contact', contactBody(drafts.contact));
        case 'resolve': return drafts.resolve.resolution === null ? Promise.resolve() : give('resolve', resolveBody(drafts.resolve, drafts.resolve.resolution));
        case 'escalate': return give('escalate', escalateBody(drafts.escalate));
      }
    },
  };
}

function contactBody({ how, note, public: isPublic }: Drafts['contact']): CommandCall<'contact'>['body'] {
  return note.trim() === '' ? { how } : { how, note: note.trim(), public: isPublic };
}

function resolveBody({ answer, note }: Drafts['resolve'], resolution: NonNullable<Drafts['resolve']['resolution']>): CommandCall<'resolve'>['body'] {
  return { resolution, answer: answer.trim(), ...(note.trim() === '' ? {} : { note: note.trim() }) };
}

function escalateBody({ reason, to, departmentId }: Drafts['escalate']): CommandCall<'escalate'>['body'] {
  return { reason: reason.trim(), to, ...(to === 'department' && departmentId !== null ? { departmentId } : {}) };
}
