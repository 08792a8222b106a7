import { useEffect, useState } from 'react';
import { PAGES, replace, restartAt, usePageParams } from '@/platform/navigation';
import { Button, Card, EmptyState, Screen, Words } from '@/ui';
import { draft } from './draft';
import { NextMatterCard } from './next-matter-card';
import { draftAgain, type OutgoingItem } from './outgoing';
import { outgoing, useSent, useWaiting } from './outgoing-box';
import { ReceiptView } from './receipt-view';
import { useReportTexts } from './texts';

/** What became of a request after "send": on its way, arrived, kept for later, or back to its writer. */
export function ReceiptPage() {
  const { key = '' } = usePageParams();
  const sent = useSent().find((item) => item.key === key);
  const waiting = useWaiting().find((item) => item.key === key);
  const [writtenText, setWrittenText] = useState('');
  const [sending, setSending] = useState(true);

  const send = (): void => {
    setSending(true);
    void outgoing.send(key).finally(() => setSending(false));
  };
  useEffect(send, [key]);
  useEffect(() => {
    if (waiting !== undefined) setWrittenText(waiting.draft.text);
  }, [waiting]);

  if (sent !== undefined) return <ReceiptView receipt={sent.receipt} text={writtenText} />;
  if (waiting === undefined) return <NotHere />;
  if (waiting.refusal !== null) return <Refused item={waiting} />;
  return sending ? <Sending item={waiting} /> : <Kept item={waiting} onRetry={send} />;
}

function Sending({ item }: { item: OutgoingItem }) {
  const say = useReportTexts();
  const { photos } = item;
  const arrived = photos.filter((photo) => photo.stored !== null).length;
  const words = photos.length > arrived ? say('receipt.sending.photos', { index: arrived + 1, count: photos.length }) : say('receipt.sending');
  return (
    <Screen title={say('receipt.title')} entrance bottom={<Button busy onClick={() => undefined}>{words}</Button>}>
      <WrittenWords item={item} />
      <Words className="soft">{say('receipt.sending.stay')}</Words>
    </Screen>
  );
}

function Kept({ item, onRetry }: { item: OutgoingItem; onRetry: () => void }) {
  const say = useReportTexts();
  const later = item.later ?? null;
  const bottom = (
    <>
      <Button icon="refresh" onClick={onRetry}>{say('receipt.tryNow')}</Button>
      <Button tone="plain" onClick={() => restartAt(PAGES.home)}>{say('receipt.home')}</Button>
    </>
  );
  return (
    <Screen title={say('receipt.title')} entrance bottom={bottom}>
      {later === null
        ? <EmptyState drawing="no-network" title={say('receipt.kept')} next={say('receipt.kept.next')} />
        : <EmptyState drawing="nothing-yet" title={later} next={say('receipt.later.next')} role="alert" />}
      <WrittenWords item={item} />
      <NextMatterCard />
    </Screen>
  );
}

function Refused({ item }: { item: OutgoingItem }) {
  const say = useReportTexts();
  const edit = (): void => {
    const taken = outgoing.takeBack(item.key);
    if (taken !== null) draft.set((present) => draftAgain(taken, present));
    replace(PAGES.report);
  };
  return (
    <Screen title={say('receipt.title')} entrance bottom={<Button icon="pen" onClick={edit}>{say('receipt.edit')}</Button>}>
      <EmptyState drawing="went-wrong" title={say('receipt.refused')} next={item.refusal?.detail ?? say('receipt.refused.next')} role="alert" />
      <WrittenWords item={item} />
    </Screen>
  );
}

function WrittenWords({ item }: { item: OutgoingItem }) {
  return (
    <Card>
      <Words className="kept-lines block">{item.draft.text.trim()}</Words>
    </Card>
  );
}

function NotHere() {
  const say = useReportTexts();
  return (
    <Screen title={say('receipt.title')}>
      <EmptyState drawing="not-found" title={say('receipt.unknown')} next={say('receipt.unknown.next')}>
        <Button tone="quiet" icon="search" onClick={() => replace(PAGES.track)}>{say('receipt.track')}</Button>
      </EmptyState>
    </Screen>
  );
}
