import { ApiError } from '@yige/api-client';
import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { useAction, type Action } from '@/platform/use-action';
import { Button, Confirm, notify, sayFailure } from '@/ui';
import { RateSheet } from './rate-sheet';
import { ReopenSheet } from './reopen-sheet';
import { rate, reopen, withdraw } from './request-api';
import { useRequestTexts } from './texts';

interface RequestActionsProps {
  readonly detail: RequestDetail;
  /** Something was done, here or by somebody faster: read the request again. */
  readonly onMoved: () => void;
}

type Open = 'rate' | 'reopen' | 'withdraw' | null;

/** What the reporter may do now, drawn from what the server allows. */
export function RequestActions({ detail, onMoved }: RequestActionsProps) {
  const say = useRequestTexts();
  const [opened, setOpened] = useState<Open>(null);
  const action = useReporterAction(onMoved, () => setOpened(null));
  const may = (command: 'rate' | 'reopen' | 'withdraw'): boolean => detail.mine && detail.commands.includes(command);
  const move = { id: detail.id, expectedVersion: detail.version };
  const finish = (done: unknown, words: string): void => {
    if (done === undefined) return;
    setOpened(null);
    notify(words);
    onMoved();
  };
  const rated = detail.rating !== null;
  return (
    <>
      {may('rate') ? <Button tone={rated ? 'quiet' : 'main'} icon="star" onClick={() => setOpened('rate')}>{say(rated ? 'act.rateAgain' : 'act.rate')}</Button> : null}
      {may('reopen') ? <Button tone="quiet" icon="refresh" onClick={() => setOpened('reopen')}>{say('act.reopen')}</Button> : null}
      {may('withdraw') ? <Button tone="plain" onClick={() => setOpened('withdraw')}>{say('act.withdraw')}</Button> : null}
      <RateSheet
        open={opened === 'rate'}
        busy={action.busy}
        onClose={() => setOpened(null)}
        onSend={(given) => void action.run((key) => rate({ ...move, key }, given)).then((done) => finish(done, say('act.thanks')))}
      />
      <ReopenSheet
        open={opened === 'reopen'}
        busy={action.busy}
        onClose={() => setOpened(null)}
        onSend={(given) => void action.run((key) => reopen({ ...move, key }, given)).then((done) => finish(done, say('act.reopened')))}
      />
      <Confirm
        open={opened === 'withdraw'}
        busy={action.busy}
        tone="danger"
        title={say('withdraw.title')}
        words={say('withdraw.words')}
        action={say('withdraw.send')}
        onClose={() => setOpened(null)}
        onConfirm={() => void action.run((key) => withdraw({ ...move, key })).then((done) => finish(done, say('act.withdrawn')))}
      />
    </>
  );
}

/** Runs a command; when the request changed meanwhile, shows the newest instead of overwriting it. */
function useReporterAction(onMoved: () => void, close: () => void): Action {
  const say = useRequestTexts();
  const common = useCommonTexts();
  return useAction((error) => {
    const changed = error instanceof ApiError && error.code === 'REQUEST.CHANGED_MEANWHILE';
    notify(changed ? say('act.changed') : sayFailure(common, error).title, 'problem');
    if (!changed) return;
    close();
    onMoved();
  });
}
