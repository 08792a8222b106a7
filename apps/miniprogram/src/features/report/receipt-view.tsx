import { MessageCard } from '@/features/messages/message-card';
import { useCommonTexts } from '@/i18n/common';
import type { Receipt } from '@/contract';
import { copyText } from '@/platform/device';
import { open, PAGES, restartAt } from '@/platform/navigation';
import { useAction } from '@/platform/use-action';
import { sayDeadline } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, Chip, CodeWords, Deadline, Heading, notify, Screen, Words } from '@/ui';
import { EmergencyPanel } from './emergency-panel';
import { shownLookupCode } from './lookup-code';
import { NextMatterCard } from './next-matter-card';
import { saveReceiptPicture } from './receipt-picture';
import './receipt.scss';
import { useReportTexts } from './texts';

/** The request arrived: its number, its code, who has it, until when, and what happens next. */
export function ReceiptView({ receipt, text }: { receipt: Receipt; text: string }) {
  const say = useReportTexts();
  return (
    <Screen
      title={say('receipt.title')}
      entrance
      bottom={
        <>
          <Button onClick={() => open(PAGES.request, { id: receipt.id })}>{say('receipt.open')}</Button>
          <Button tone="plain" onClick={() => restartAt(PAGES.home)}>{say('receipt.home')}</Button>
        </>
      }
    >
      <EmergencyPanel text={text} sent />
      <Box className="row" role="status">
        <Chip tone="jade" icon="check">{say('receipt.sent')}</Chip>
        <Words className="soft numerals">{say('receipt.number', { number: receipt.number })}</Words>
      </Box>
      <LookupCode receipt={receipt} />
      <NextMatterCard />
      <MessageCard tap="reported" />
      <HolderCard receipt={receipt} />
      <NextSteps receipt={receipt} />
      {receipt.confidential ? <Words className="soft">{say('receipt.confidential')}</Words> : null}
    </Screen>
  );
}

function LookupCode({ receipt }: { receipt: Receipt }) {
  const say = useReportTexts();
  const common = useCommonTexts();
  const { run, busy } = useAction(() => notify(say('receipt.saveFailed'), 'problem'));
  const code = shownLookupCode(receipt.lookupCode);
  const copy = async (): Promise<void> => {
    const copied = await copyText(code);
    notify(common(copied ? 'copied' : 'copyFailed'), copied ? 'done' : 'problem');
  };
  const save = async (): Promise<void> => {
    const words = { title: say('receipt.picture.title'), number: say('receipt.number', { number: receipt.number }), hint: say('receipt.code.hint') };
    const saved = await run(() => saveReceiptPicture(receipt, words));
    if (saved !== undefined) notify(say(saved ? 'receipt.saved' : 'receipt.saveFailed'), saved ? 'done' : 'problem');
  };
  return (
    <Card>
      <Box className="stack">
        <Heading level={2} className="soft">{say('receipt.code')}</Heading>
        <CodeWords className="receipt__code" code={code} />
        <Words className="soft">{say('receipt.code.hint')}</Words>
        <Box className="receipt__buttons">
          <Button tone="quiet" icon="copy" onClick={() => void copy()}>{say('receipt.copy')}</Button>
          <Button tone="quiet" icon="download" busy={busy} onClick={() => void save()}>{say('receipt.save')}</Button>
        </Box>
      </Box>
    </Card>
  );
}

function HolderCard({ receipt: { holder, dueAt, place } }: { receipt: Receipt }) {
  const say = useReportTexts();
  const who = holder.person === null
    ? say('receipt.holder', { unit: holder.unit.name })
    : say('receipt.holder.person', { unit: holder.unit.name, person: holder.person.name });
  return (
    <Card>
      <Box className="stack stack--tight">
        <Words className="strong">{who}</Words>
        {dueAt === null ? null : <Deadline due={dueAt} what={say('receipt.answerDue')} />}
        {place === '' ? null : <Words className="soft">{place}</Words>}
      </Box>
    </Card>
  );
}

function NextSteps({ receipt }: { receipt: Receipt }) {
  const say = useReportTexts();
  const common = useCommonTexts();
  const now = useNow();
  return (
    <Card>
      <Box className="stack">
        <Heading level={2}>{say('receipt.next')}</Heading>
        <Box className="stack" role="list">
          {receipt.nextSteps.slice(0, 3).map((step, index) => (
            <Box key={step.code} className="receipt__step" role="listitem">
              <Words className="receipt__step-number" hidden>{String(index + 1)}</Words>
              <Words>{say(`receipt.step.${step.code}`, { until: step.at === null ? '' : sayDeadline(common, Date.parse(step.at), now).until }).trim()}</Words>
            </Box>
          ))}
        </Box>
      </Box>
    </Card>
  );
}
