import { useState } from 'react';
import type { Erasable, OwnData as OwnDataOf, RequestDetail } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { copyText } from '@/platform/device';
import { useLoaded } from '@/platform/use-loaded';
import { useNow } from '@/time/use-now';
import { Box, Button, ErrorState, LinkRow, notify, Sheet, Skeleton, Words } from '@/ui';
import { OwnContact } from './own-contact';
import { contactLine, ownCopy } from './own-copy';
import { forgetOwnData, ownData } from './request-api';
import { useRequestTexts } from './texts';

/** 我的资料: what is kept of the reporter with this request; they take it along, correct it, or have it forgotten. */
export function OwnData({ detail, onForgotten }: { detail: RequestDetail; onForgotten: () => void }) {
  const say = useRequestTexts();
  const [open, setOpen] = useState(false);
  if (!detail.mine) return null;
  const close = (): void => {
    setOpen(false);
    onForgotten();
  };
  return (
    <Box className="rows">
      <LinkRow icon="person" label={say('own.open')} onClick={() => setOpen(true)} />
      {open ? <OwnDataSheet detail={detail} onClose={close} /> : null}
    </Box>
  );
}

function OwnDataSheet({ detail, onClose }: { detail: RequestDetail; onClose: () => void }) {
  const say = useRequestTexts();
  const { state, data, error, reload, replace } = useLoaded(() => ownData(detail.id), [detail.id]);
  return (
    <Sheet open title={say('own.title')} onClose={onClose}>
      {data === null ? (state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : <Skeleton cards={1} lines={3} />) : <Kept detail={detail} data={data} onChange={replace} />}
    </Sheet>
  );
}

function Kept({ detail, data, onChange }: { detail: RequestDetail; data: OwnDataOf; onChange: (data: OwnDataOf) => void }) {
  const say = useRequestTexts();
  const { id } = detail;
  const [correcting, setCorrecting] = useState(false);
  const [asked, setAsked] = useState<Erasable | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const hasContact = data.name !== null || data.phone !== null;
  const photos = data.photos.filter(({ part }) => part === 'report').length;
  const forget = (what: Erasable): void => {
    setBusy(true);
    setFailed(null);
    forgetOwnData(id, what).then(onChange, setFailed).finally(() => {
      setBusy(false);
      setAsked(null);
    });
  };
  if (data.erased) return <Words className="block">{say('own.erased')}</Words>;
  if (correcting) {
    const done = (corrected: OwnDataOf): void => {
      onChange(corrected);
      setCorrecting(false);
    };
    return <OwnContact id={id} data={data} onDone={done} onBack={() => setCorrecting(false)} />;
  }
  if (asked !== null) {
    return (
      <Box className="stack">
        <Words className="block">{say(`own.sure.${asked}`)}</Words>
        <Words className="soft block">{say('own.stays')}</Words>
        <Button tone="danger" busy={busy} onClick={() => forget(asked)}>{say(`own.forget.${asked}`)}</Button>
        <Button tone="plain" onClick={() => setAsked(null)}>{say('own.keep')}</Button>
      </Box>
    );
  }
  return (
    <Box className="stack">
      {failed === null ? null : <ErrorState error={failed} />}
      <Words className="block">{contactLine(data, say)}</Words>
      <Words className="block">{say('own.photos', { count: photos })}</Words>
      <CopyButton detail={detail} data={data} />
      {data.anonymous ? null : <Button tone="quiet" onClick={() => setCorrecting(true)}>{say(hasContact ? 'own.correct' : 'own.correct.add')}</Button>}
      <Words className="soft block">{say('own.stays')}</Words>
      {hasContact ? <Button tone="quiet" onClick={() => setAsked('contact')}>{say('own.forget.contact')}</Button> : null}
      {photos > 0 ? <Button tone="quiet" onClick={() => setAsked('photos')}>{say('own.forget.photos')}</Button> : null}
      <Button tone="quiet" onClick={() => setAsked('everything')}>{say('own.forget.everything')}</Button>
    </Box>
  );
}

function CopyButton({ detail, data }: { detail: RequestDetail; data: OwnDataOf }) {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const now = useNow();
  const copy = async (): Promise<void> => {
    const copied = await copyText(ownCopy(detail, data, { say, common, now }));
    notify(say(copied ? 'own.copy.done' : 'own.copy.failed'), copied ? undefined : 'problem');
  };
  return <Button tone="quiet" onClick={() => void copy()}>{say('own.copy')}</Button>;
}
