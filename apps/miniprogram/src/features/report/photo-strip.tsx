import { useEffect, useState } from 'react';
import { choosePhotos, forgetPhoto, photoSource, type KeptPhoto } from '@/platform/photos';
import { useStore } from '@/platform/store';
import { Box, Icon, Picture, Press, Words } from '@/ui';
import { draft } from './draft';
import './photo-strip.scss';
import { useReportTexts } from './texts';

/** Photos per request (the server takes no more). */
const MOST_PHOTOS = 9;

/** Photos beside the words; each is kept on the device as soon as it is chosen. */
export function PhotoStrip() {
  const say = useReportTexts();
  const { photos } = useStore(draft);
  const add = async (): Promise<void> => {
    const chosen = await choosePhotos(MOST_PHOTOS - photos.length);
    draft.set((present) => ({ ...present, photos: [...present.photos, ...chosen].slice(0, MOST_PHOTOS) }));
  };
  const remove = (photo: KeptPhoto): void => {
    draft.set((present) => ({ ...present, photos: present.photos.filter((one) => one.id !== photo.id) }));
    void forgetPhoto(photo);
  };
  return (
    <Box className="photo-strip">
      {photos.map((photo, index) => (
        <Thumb key={photo.id} photo={photo} index={index + 1} onRemove={() => remove(photo)} />
      ))}
      {photos.length < MOST_PHOTOS ? (
        <Press className="photo-strip__add" onClick={() => void add()}>
          <Icon name="camera" />
          <Words>{say('photo.add')}</Words>
        </Press>
      ) : null}
    </Box>
  );
}

function Thumb({ photo, index, onRemove }: { photo: KeptPhoto; index: number; onRemove: () => void }) {
  const say = useReportTexts();
  const [source, setSource] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void photoSource(photo).then((found) => !gone && setSource(found));
    return () => void (gone = true);
  }, [photo]);
  return (
    <Box className="photo-strip__thumb">
      {source ? <Picture className="photo-strip__picture" src={source} label={say('photo.nth', { index })} /> : null}
      {source === null ? <Words className="faint">{say('photo.lost')}</Words> : null}
      <Press className="photo-strip__remove" label={say('photo.remove', { index })} onClick={onRemove}>
        <Words className="photo-strip__cross"><Icon name="close" /></Words>
      </Press>
    </Box>
  );
}
