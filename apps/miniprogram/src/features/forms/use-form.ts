import { ApiError } from '@yige/api-client';
import { useRef, useState } from 'react';
import { MOST_PHOTOS } from '@/features/photos/most-photos';
import { now } from '@/platform/clock';
import { forgetPhoto, uploadPhoto, type KeptPhoto, type StoredPhoto } from '@/platform/photos';
import { createKeptStore, useStore } from '@/platform/store';
import { changeForm, dropForm, type KeptForm } from './kept-forms';
import { storePhotos, type FormPhoto } from './store-photos';

const forms = createKeptStore<readonly KeptForm[]>('forms', []);
const NO_PHOTOS: readonly FormPhoto[] = [];

export interface Form<Fields> {
  readonly fields: Fields;
  readonly photos: readonly KeptPhoto[];
  /** It holds what was written before this form was opened. */
  readonly broughtAlong: boolean;
  readonly change: (by: Partial<Fields>) => void;
  readonly addPhotos: (chosen: readonly KeptPhoto[]) => void;
  readonly removePhoto: (photo: KeptPhoto) => void;
  /** Brings the photos to the server and then sends; when the server no longer knows one of them, brings them once more. Throws ApiError. */
  readonly sendWith: <Answer>(send: (photos: StoredPhoto[]) => Promise<Answer>) => Promise<Answer>;
  /** It was sent: it leaves the device, photos and all. */
  readonly clear: () => void;
}

/** A form whose words stay on this device at every keystroke, until they are sent. `name` says whose it is and of what. */
export function useForm<Fields extends object>(name: string, empty: Fields): Form<Fields> {
  const kept = useStore(forms).find((form) => form.name === name);
  const [broughtAlong] = useState(() => kept !== undefined);
  const present = useRef(kept);
  present.current = kept;

  const change = (by: (form: KeptForm) => KeptForm): void => {
    const dropped = changeForm(forms, name, now(), by);
    dropped.flatMap(({ photos }) => photos).forEach((photo) => void forgetPhoto(photo.kept));
    present.current = forms.get().find((form) => form.name === name);
  };
  const changePhotos = (by: (photos: readonly FormPhoto[]) => readonly FormPhoto[]): void => change((form) => ({ ...form, photos: by(form.photos) }));
  const store = (): Promise<StoredPhoto[]> =>
    storePhotos(present.current?.photos ?? [], uploadPhoto, (photo, stored) =>
      changePhotos((photos) => photos.map((one) => (one.kept.id === photo.id ? { ...one, stored } : one))),
    );

  return {
    fields: { ...empty, ...(kept?.fields as Partial<Fields> | undefined) },
    photos: (kept?.photos ?? NO_PHOTOS).map((photo) => photo.kept),
    broughtAlong,
    change: (by) => change((form) => ({ ...form, fields: { ...form.fields, ...by } })),
    addPhotos: (chosen) => changePhotos((photos) => [...photos, ...chosen.map((photo) => ({ kept: photo, stored: null }))].slice(0, MOST_PHOTOS)),
    removePhoto(photo) {
      changePhotos((photos) => photos.filter((one) => one.kept.id !== photo.id));
      void forgetPhoto(photo);
    },
    async sendWith(send) {
      const stored = await store();
      try {
        return await send(stored);
      } catch (error) {
        // The right to attach a photo lapses when a draft lies for long.
        const lapsed = error instanceof ApiError && error.code === 'ATTACHMENT.UNKNOWN' && stored.length > 0;
        if (!lapsed) throw error;
        changePhotos((photos) => photos.map((photo) => ({ ...photo, stored: null })));
        return send(await store());
      }
    },
    clear() {
      (present.current?.photos ?? []).forEach((photo) => void forgetPhoto(photo.kept));
      dropForm(forms, name);
    },
  };
}
