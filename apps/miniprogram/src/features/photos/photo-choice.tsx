import { useEffect, useState } from 'react';
import { useTexts } from '@/i18n';
import { choosePhotos, photoSource, type KeptPhoto } from '@/platform/photos';
import { Box, Icon, Picture, Press, Words } from '@/ui';
import './photo-choice.scss';
import { MOST_PHOTOS } from './most-photos';
import { photoTexts } from './texts';

interface PhotoChoiceProps {
  readonly photos: readonly KeptPhoto[];
  /** Each chosen photo is kept on the device already. */
  readonly onAdd: (chosen: readonly KeptPhoto[]) => void;
  readonly onRemove: (photo: KeptPhoto) => void;
}

/** Photos to send along: add, look at, take out again. */
export function PhotoChoice({ photos, onAdd, onRemove }: PhotoChoiceProps) {
  const say = useTexts(photoTexts);
  const add = async (): Promise<void> => onAdd(await choosePhotos(MOST_PHOTOS - photos.length));
  return (
    <Box className="photo-choice">
      {photos.map((photo, index) => (
        <Thumb key={photo.id} photo={photo} index={index + 1} onRemove={() => onRemove(photo)} />
      ))}
      {photos.length < MOST_PHOTOS ? (
        <Press className="photo-choice__add" onClick={() => void add()}>
          <Icon name="camera" />
          <Words>{say('add')}</Words>
        </Press>
      ) : null}
    </Box>
  );
}

function Thumb({ photo, index, onRemove }: { photo: KeptPhoto; index: number; onRemove: () => void }) {
  const say = useTexts(photoTexts);
  const [source, setSource] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void photoSource(photo).then((found) => !gone && setSource(found));
    return () => void (gone = true);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same photo may come in a new object
  }, [photo.id]);
  return (
    <Box className="photo-choice__thumb">
      {source ? <Picture className="photo-choice__picture" src={source} label={say('nth', { index })} /> : null}
      {source === null ? <Words className="faint">{say('lost')}</Words> : null}
      <Press className="photo-choice__remove" label={say('remove', { index })} onClick={onRemove}>
        <Words className="photo-choice__cross"><Icon name="close" /></Words>
      </Press>
    </Box>
  );
}
