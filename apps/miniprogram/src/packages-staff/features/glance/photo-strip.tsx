import { useEffect, useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { fetchPhoto } from '@/platform/photos';
import { Box, Picture, Press, Sheet, Skeleton, Words } from '@/ui';
import { glanceTexts } from './texts';
import './photo-strip.scss';

type Photo = RequestDetail['attachments'][number];

/** The photos of a request in small; a tap shows one large. */
export function PhotoStrip({ photos }: { photos: readonly Photo[] }) {
  const say = useTexts(glanceTexts);
  const [opened, setOpened] = useState<number | null>(null);
  if (photos.length === 0) return null;
  const nameOf = (index: number): string => say('photo', { index: index + 1, count: photos.length });
  const photo = opened === null ? undefined : photos[opened];
  return (
    <Box className="photo-strip" role="list" label={say('photos.label')}>
      {photos.map(({ id }, index) => (
        <Press key={id} className="photo-strip__one" label={nameOf(index)} onClick={() => setOpened(index)}>
          <FetchedPhoto id={id} size="thumb" label={nameOf(index)} className="photo-strip__thumb" />
        </Press>
      ))}
      <Sheet open={photo !== undefined} title={nameOf(opened ?? 0)} onClose={() => setOpened(null)}>
        {photo === undefined ? null : <FetchedPhoto key={photo.id} id={photo.id} size="full" label={nameOf(opened ?? 0)} className="photo-strip__full" />}
      </Sheet>
    </Box>
  );
}

function FetchedPhoto({ id, size, label, className }: { id: string; size: 'thumb' | 'full'; label: string; className: string }) {
  const say = useTexts(glanceTexts);
  const [source, setSource] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    fetchPhoto(id, size, {}).then(
      (address) => wanted && setSource(address),
      () => wanted && setFailed(true),
    );
    return () => void (wanted = false);
  }, [id, size]);
  if (failed) return <Words className="faint">{say('photo.failed')}</Words>;
  if (source === null) return size === 'full' ? <Skeleton cards={1} lines={6} /> : null;
  return <Picture className={className} src={source} label={label} onFail={() => setFailed(true)} />;
}
