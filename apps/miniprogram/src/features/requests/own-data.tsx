import { useState } from 'react';
import type { Erasable, OwnData as OwnDataOf, RequestDetail } from '@/contract';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, ErrorState, LinkRow, Sheet, Skeleton, Words } from '@/ui';
import { forgetOwnData, ownData } from './request-api';
import { useRequestTexts } from './texts';

/** 我的资料: what is kept of the reporter with this request, and how they have it forgotten. */
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
      {open ? <OwnDataSheet id={detail.id} onClose={close} /> : null}
    </Box>
  );
}

function OwnDataSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useRequestTexts();
  const { state, data, error, reload, replace } = useLoaded(() => ownData(id), [id]);
  return (
    <Sheet open title={say('own.title')} onClose={onClose}>
      {data === null ? (state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : <Skeleton cards={1} lines={3} />) : <Kept id={id} data={data} onChange={replace} />}
    </Sheet>
  );
}

function Kept({ id, data, onChange }: { id: string; data: OwnDataOf; onChange: (data: OwnDataOf) => void }) {
  const say = useRequestTexts();
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
      <Words className="block">{hasContact ? say('own.contact', { name: data.name ?? '—', phone: data.phone ?? '—' }) : say('own.noContact')}</Words>
      <Words className="block">{say('own.photos', { count: photos })}</Words>
      <Words className="soft block">{say('own.stays')}</Words>
      {hasContact ? <Button tone="quiet" onClick={() => setAsked('contact')}>{say('own.forget.contact')}</Button> : null}
      {photos > 0 ? <Button tone="quiet" onClick={() => setAsked('photos')}>{say('own.forget.photos')}</Button> : null}
      <Button tone="quiet" onClick={() => setAsked('everything')}>{say('own.forget.everything')}</Button>
    </Box>
  );
}
