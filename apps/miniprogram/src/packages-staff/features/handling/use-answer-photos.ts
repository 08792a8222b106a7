import { useEffect, useRef, useState } from 'react';
import { MOST_PHOTOS } from '@/features/photos/photo-choice';
import type { StoredPhoto } from '@/platform/photo-types';
import { forgetPhoto, uploadPhoto, type KeptPhoto } from '@/platform/photos';
import { storePhotos, type AnswerPhoto } from './answer-photos';
import type { Drafts } from './drafts';

export interface AnswerPhotos {
  readonly storing: boolean;
  add(chosen: readonly KeptPhoto[]): void;
  remove(photo: KeptPhoto): void;
  /** Brings all of them to the server. Throws ApiError. */
  store(): Promise<StoredPhoto[]>;
  /** Takes them off this device. */
  forget(): void;
}

/** The photos of the answer that is being written. They leave this device when it was sent and when the page closes. */
export function useAnswerPhotos(draft: Drafts['resolve'], setDrafts: (change: (present: Drafts) => Drafts) => void): AnswerPhotos {
  const [storing, setStoring] = useState(false);
  const present = useRef(draft.photos);
  present.current = draft.photos;
  const change = (by: (photos: readonly AnswerPhoto[]) => readonly AnswerPhoto[]): void =>
    setDrafts((drafts) => ({ ...drafts, resolve: { ...drafts.resolve, photos: by(drafts.resolve.photos) } }));
  const forget = (): void => present.current.forEach(({ kept }) => void forgetPhoto(kept));
  useEffect(() => forget, []);

  return {
    storing,
    forget,
    add: (chosen) => change((photos) => [...photos, ...chosen.map((kept) => ({ kept, stored: null }))].slice(0, MOST_PHOTOS)),
    remove(photo) {
      change((photos) => photos.filter(({ kept }) => kept.id !== photo.id));
      void forgetPhoto(photo);
    },
    async store() {
      setStoring(true);
      try {
        return await storePhotos(draft.photos, uploadPhoto, (photo, stored) =>
          change((photos) => photos.map((one) => (one.kept.id === photo.id ? { ...one, stored } : one))),
        );
      } finally {
        setStoring(false);
      }
    },
  };
}
