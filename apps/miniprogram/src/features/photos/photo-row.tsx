import { useEffect, useState } from 'react';
import type { Attachment } from '@/contract';
import { useTexts } from '@/i18n';
import { fetchPhoto, viewPhotos } from '@/platform/photos';
import { Box, Button, Picture, Press, Sheet, Skeleton, Words } from '@/ui';
import './photo-row.scss';
import { photoTexts } from './texts';

interface PhotoRowProps {
  readonly photos: readonly Attachment[];
  /** The right to see them, where it is not the session's. */
  readonly right?: Record<string, string>;
}

/** Photos of a request or an answer in small; a tap shows them large, one after the other. */
export function PhotoRow({ photos, right = {} }: PhotoRowProps) {
  const say = useTexts(photoTexts);
  const [opened, setOpened] = useState<number | null>(null);
  if (photos.length === 0) return null;
  const nameOf = (index: number): string => say('of', { index: index + 1, count: photos.length });
  const photo = opened === null ? undefined : photos[opened];
  return (
    <Box className="photo-row" role="list" label={say('label')}>
      {photos.map(({ id }, index) => (
        <Press key={id} className="photo-row__one" label={nameOf(index)} onClick={() => setOpened(index)}>
          <FetchedPhoto id={id} right={right} size="thumb" label={nameOf(index)} className="photo-row__thumb" />
        </Press>
      ))}
      {photo === undefined || opened === null ? null : (
        <Sheet
          open
          title={nameOf(opened)}
          onClose={() => setOpened(null)}
          actions={photos.length === 1 ? undefined : <Turning at={opened} last={photos.length - 1} onTurn={setOpened} />}
        >
          <FetchedPhoto key={photo.id} id={photo.id} right={right} size="full" label={nameOf(opened)} className="photo-row__full" />
        </Sheet>
      )}
    </Box>
  );
}

function Turning({ at, last, onTurn }: { at: number; last: number; onTurn: (to: number) => void }) {
  const say = useTexts(photoTexts);
  return (
    <Box className="photo-row__turning">
      <Button tone="quiet" icon="chevron-left" disabled={at === 0} onClick={() => onTurn(at - 1)}>{say('previous')}</Button>
      <Button tone="quiet" icon="chevron-right" disabled={at === last} onClick={() => onTurn(at + 1)}>{say('next')}</Button>
    </Box>
  );
}

interface FetchedPhotoProps {
  readonly id: string;
  readonly right: Record<string, string>;
  readonly size: 'thumb' | 'full';
  readonly label: string;
  readonly className: string;
}

function FetchedPhoto({ id, right, size, label, className }: FetchedPhotoProps) {
  const say = useTexts(photoTexts);
  const [source, setSource] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    fetchPhoto(id, size, right).then(
      (address) => wanted && setSource(address),
      () => wanted && setFailed(true),
    );
    return () => void (wanted = false);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the right to a photo does not change while it is shown
  }, [id, size]);
  if (failed) return <Words className="faint">{say('failed')}</Words>;
  if (source === null) return size === 'full' ? <Skeleton cards={1} lines={6} /> : null;
  const picture = <Picture className={className} src={source} label={label} onFail={() => setFailed(true)} />;
  // The platform's own viewer lets two fingers enlarge it.
  return size === 'full' ? <Press className="photo-row__enlarge" label={`${label} ${say('enlarge')}`} onClick={() => viewPhotos([source], 0)}>{picture}</Press> : picture;
}
