import { ApiError } from '@yige/api-client';
import type { KeptPhoto, StoredPhoto } from '@/platform/photo-types';

/** A photo that goes with what is being written. `stored` once the server has it, so that a second try does not send it again. */
export interface FormPhoto {
  readonly kept: KeptPhoto;
  readonly stored: StoredPhoto | null;
}

/**
 * Sends what the server does not have yet, one after the other, and tells of each that arrived. A photo that the device has lost is left
 * out. Throws ApiError like every call; what arrived before stays told.
 */
export async function storePhotos(
  photos: readonly FormPhoto[],
  upload: (photo: KeptPhoto) => Promise<StoredPhoto>,
  onStored: (photo: KeptPhoto, stored: StoredPhoto) => void,
): Promise<StoredPhoto[]> {
  const all: StoredPhoto[] = [];
  for (const { kept, stored } of photos) {
    const there = stored ?? (await upload(kept).catch(lostByDevice));
    if (there === null) continue;
    if (stored === null) onStored(kept, there);
    all.push(there);
  }
  return all;
}

function lostByDevice(error: unknown): null {
  if (error instanceof ApiError && error.code === 'ATTACHMENT.MISSING') return null;
  throw error;
}
