import { useEffect, useState } from 'react';
import type { RequestDetail } from '@/contract';
import { fetchPhoto, viewPhotos } from '@/platform/photos';
import { Box, notify, Picture, Press, Words } from '@/ui';
import { rightTo } from './lookup-keys';
import './request-photos.scss';
import { useRequestTexts } from './texts';

type Photo = RequestDetail['attachments'][number];

/** Photos of a request; a tap shows one large. */
export function RequestPhotos({ requestId, photos }: { requestId: string; photos: readonly Photo[] }) {
  if (photos.length === 0) return null;
  return (
    <Box className="request-photos">
      {photos.map((photo, index) => <Thumb key={photo.id} requestId={requestId} photo={photo} index={index + 1} />)}
    </Box>
  );
}

function Thumb({ requestId, photo, index }: { requestId: string; photo: Photo; index: number }) {
  const say = useRequestTexts();
  const [source, setSource] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    fetchPhoto(photo.id, 'thumb', rightTo(requestId)).then(
      (found) => !gone && setSource(found),
      () => !gone && setFailed(true),
    );
    return () => void (gone = true);
  }, [photo.id, requestId]);
  const view = (): void => {
    fetchPhoto(photo.id, 'full', rightTo(requestId)).then(
      (full) => viewPhotos([full], 0),
      () => notify(say('request.photo.failed'), 'problem'),
    );
  };
  return (
    <Press className="request-photos__thumb" label={say('request.photo', { index })} onClick={view}>
      {source === null ? null : <Picture className="request-photos__picture" src={source} label={say('request.photo', { index })} onFail={() => setFailed(true)} />}
      {failed ? <Words className="faint">{say('request.photo.failed')}</Words> : null}
    </Press>
  );
}
