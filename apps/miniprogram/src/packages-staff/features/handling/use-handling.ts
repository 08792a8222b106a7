import type { Resolution } from '@yige/domain';
import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import type { KeptPhoto, StoredPhoto } from '@/platform/photo-types';
import { notify, sayFailure } from '@/ui';
import { useCommand, type CommandCall, type StaffCommand } from '../commands';
import { EMPTY_DRAFTS, type Drafts } from './drafts';
import { handlingTexts } from './texts';
import { useAnswerPhotos } from './use-answer-photos';

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
  addPhotos(chosen: readonly KeptPhoto[]): void;
  removePhoto(photo: KeptPhoto): void;
  sign(): Promise<void>;
  send(panel: PanelCommand): Promise<void>;
}

/** The panels of one request and what they send. What was written stays until the server has taken it. */
export function useHandling(request: RequestDetail, reload: () => void): Handling {
  const say = useTexts(handlingTexts);
  const common = useCommonTexts();
  const { busy, run } = useCommand();
  const [open, setOpen] = useState<PanelCommand | null>(null);
  const [drafts, setDrafts] = useState(EMPTY_DRAFTS);
  const [problem, setProblem] = useState<SentProblem | null>(null);
  const [reachedVersion, setReachedVersion] = useState(request.version);
  const photos = useAnswerPhotos(drafts.resolve, setDrafts);

  const give = async <Name extends 'sign' | PanelCommand>(command: Name, body: CommandCall<Name>['body']): Promise<void> => {
    const outcome = await run({ id: request.id, command, expectedVersion: request.version, body });
    if (outcome === null) return;
    if (outcome.kind === 'done') {
      setProblem(null);
      setOpen(null);
      setReachedVersion(outcome.moved.version);
      if (command === 'resolve') photos.forget();
      if (command !== 'sign') setDrafts((present) => ({ ...present, [command]: EMPTY_DRAFTS[command as PanelCommand] }));
      notify(say(`done.${command}`));
    } else setProblem({ words: outcome.words, next: outcome.kind === 'failed' ? outcome.next : '', changed: outcome.kind === 'changed' });
    if (outcome.kind !== 'failed') reload();
  };

  const answer = async (): Promise<void> => {
    const { resolution } = drafts.resolve;
    if (resolution === null || photos.storing) return;
    const stored = await photos.store().catch((error: unknown) => {
      const { title, next } = sayFailure(common, error);
      setProblem({ words: title, next, changed: false });
      return null;
    });
    if (stored !== null) await give('resolve', resolveBody(drafts.resolve, resolution, stored));
  };

  return {
    open, drafts, problem,
    busy: photos.storing ? 'resolve' : busy,
    addPhotos: photos.add,
    removePhoto: photos.remove,
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
        case 'resolve': return answer();
        case 'escalate': return give('escalate', escalateBody(drafts.escalate));
      }
    },
  };
}

function contactBody({ how, note, public: isPublic }: Drafts['contact']): CommandCall<'contact'>['body'] {
  return note.trim() === '' ? { how } : { how, note: note.trim(), public: isPublic };
}

function resolveBody({ answer, note }: Drafts['resolve'], resolution: Resolution, photos: StoredPhoto[]): CommandCall<'resolve'>['body'] {
  return { resolution, answer: answer.trim(), ...(note.trim() === '' ? {} : { note: note.trim() }), ...(photos.length === 0 ? {} : { attachments: photos }) };
}

function escalateBody({ reason, to, departmentId }: Drafts['escalate']): CommandCall<'escalate'>['body'] {
  return { reason: reason.trim(), to, ...(to === 'department' && departmentId !== null ? { departmentId } : {}) };
}
