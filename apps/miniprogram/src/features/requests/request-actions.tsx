import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useForm } from '@/features/forms/use-form';
import { useMessages } from '@/features/messages/use-messages';
import { Button, Confirm } from '@/ui';
import { RateSheet } from './rate-sheet';
import { ReopenSheet } from './reopen-sheet';
import { rate, reopen, supply, urge, withdraw } from './request-api';
import { openQuestion } from './side-ways';
import { SupplySheet } from './supply-sheet';
import { useRequestTexts } from './texts';
import { UrgeSheet } from './urge-sheet';
import { useReporterAction } from './use-reporter-action';

interface RequestActionsProps {
  readonly detail: RequestDetail;
  /** Something was done, here or by somebody faster: read the request again. */
  readonly onMoved: () => void;
}

type Offered = 'rate' | 'reopen' | 'supply' | 'urge' | 'withdraw';

const mayNow = ({ mine, commands }: RequestDetail, command: Offered): boolean => mine && commands.includes(command);

/** What the reporter may do now, drawn from what the server allows. */
export function RequestActions({ detail, onMoved }: RequestActionsProps) {
  const say = useRequestTexts();
  const [opened, setOpened] = useState<Offered | null>(null);
  const { busy, problem, give, forgetProblem } = useReporterAction(onMoved, () => setOpened(null));
  const supplied = useForm(`reporter.${detail.id}.supply`, { text: '' });
  const urged = useForm(`reporter.${detail.id}.urge`, { comment: '' });
  const may = (command: Offered): boolean => mayNow(detail, command);
  const open = (command: Offered): void => {
    forgetProblem();
    setOpened(command);
  };
  const sheet = (command: Offered) => ({ open: opened === command, busy, problem, onClose: () => setOpened(null) });
  const move = { id: detail.id, expectedVersion: detail.version };
  const rated = detail.rating !== null;
  const messages = useMessages(may('urge') ? 'urged' : null);

  const sendSupply = async (): Promise<void> => {
    const text = supplied.fields.text.trim();
    const done = await give((key) => supplied.sendWith((photos) => supply({ ...move, key }, text, photos)), say('act.supplied'));
    if (done) supplied.clear();
  };
  const sendUrge = async (): Promise<void> => {
    // Before anything is waited for: WeChat asks only at the beginning of a tap.
    messages.ask();
    if (await give((key) => urge({ ...move, key }, urged.fields.comment.trim()), say('act.urged'))) urged.clear();
  };

  return (
    <>
      {may('supply') ? <Button icon="pen" onClick={() => open('supply')}>{say(supplied.fields.text === '' ? 'act.supply' : 'act.supply.goOn')}</Button> : null}
      {may('rate') ? <Button tone={rated ? 'quiet' : 'main'} icon="star" onClick={() => open('rate')}>{say(rated ? 'act.rateAgain' : 'act.rate')}</Button> : null}
      {may('reopen') ? <Button tone="quiet" icon="refresh" onClick={() => open('reopen')}>{say('act.reopen')}</Button> : null}
      {may('urge') && !may('supply') ? <Button tone="quiet" icon="clock" onClick={() => open('urge')}>{say('act.urge')}</Button> : null}
      <SupplySheet {...sheet('supply')} question={openQuestion(detail)?.words ?? null} form={supplied} onSend={() => void sendSupply()} />
      <UrgeSheet {...sheet('urge')} form={urged} onSend={() => void sendUrge()} />
      <RateSheet {...sheet('rate')} onSend={(given) => void give((key) => rate({ ...move, key }, given), say('act.thanks'))} />
      <ReopenSheet {...sheet('reopen')} onSend={(given) => void give((key) => reopen({ ...move, key }, given), say('act.reopened'))} />
    </>
  );
}

/** Taking it back is possible and not proposed: it stands below everything else. */
export function WithdrawAction({ detail, onMoved }: RequestActionsProps) {
  const say = useRequestTexts();
  const [opened, setOpened] = useState(false);
  const { busy, problem, give } = useReporterAction(onMoved, () => setOpened(false));
  if (!mayNow(detail, 'withdraw')) return null;
  return (
    <>
      <Button tone="plain" onClick={() => setOpened(true)}>{say('act.withdraw')}</Button>
      <Confirm
        open={opened}
        busy={busy}
        tone="danger"
        title={say('withdraw.title')}
        words={problem === null ? say('withdraw.words') : [problem.title, problem.next].filter(Boolean).join(' · ')}
        action={say('withdraw.send')}
        onClose={() => setOpened(false)}
        onConfirm={() => void give((key) => withdraw({ id: detail.id, expectedVersion: detail.version, key }), say('act.withdrawn'))}
      />
    </>
  );
}
