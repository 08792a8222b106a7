import Taro from '@tarojs/taro';
import { ApiError } from '@yige/api-client';
import { callerHeaders } from './caller';
import type { KeptPhoto, StoredPhoto } from './photo-types';

export type * from './photo-types';

/** Lets the person take or choose photos and keeps them on this device, so that a draft survives a restart. Empty when they changed their mind. */
export async function choosePhotos(limit: number): Promise<KeptPhoto[]> {
  const chosen = await Taro.chooseMedia({ count: limit, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] }).catch(() => null);
  const files = chosen?.tempFiles ?? [];
  return Promise.all(files.map(async (file) => ({ id: await savedPath(file.tempFilePath) })));
}

/** An address to show a kept photo from; `null` when the device has lost it. */
export function photoSource(photo: KeptPhoto): Promise<string | null> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path: photo.id, success: () => resolve(photo.id), fail: () => resolve(null) });
  });
}

export async function forgetPhoto(photo: KeptPhoto): Promise<void> {
  await Taro.removeSavedFile({ filePath: photo.id }).catch(() => undefined);
}

/** Sends one kept photo. Throws ApiError like every call. */
export async function uploadPhoto(photo: KeptPhoto): Promise<StoredPhoto> {
  const answer = await Taro.uploadFile({ url: `${API_ORIGIN}/api/attachments`, filePath: photo.id, name: 'file', header: callerHeaders() }).catch(
    (cause: unknown) => {
      throw ApiError.unreachable(cause);
    },
  );
  const body = JSON.parse(answer.data || 'null') as StoredPhoto;
  if (answer.statusCode < 200 || answer.statusCode >= 300) throw ApiError.refused(answer.statusCode, body);
  return { id: body.id, claim: body.claim };
}

/** Brings a photo of a request, with the right to see it in `headers`; answers an address to show it from. */
export async function fetchPhoto(id: string, size: 'thumb' | 'full', headers: Record<string, string>): Promise<string> {
  const answer = await Taro.downloadFile({ url: `${API_ORIGIN}/api/attachments/${id}?size=${size}`, header: { ...callerHeaders(), ...headers } });
  if (answer.statusCode !== 200) throw ApiError.refused(answer.statusCode, null);
  return answer.tempFilePath;
}

/** Shows photos large. */
export function viewPhotos(sources: readonly string[], at: number): void {
  void Taro.previewImage({ urls: [...sources], current: sources[at] });
}

async function savedPath(temporary: string): Promise<string> {
  const saved = await Taro.saveFile({ tempFilePath: temporary }).catch(() => null);
  return saved !== null && 'savedFilePath' in saved ? saved.savedFilePath : temporary;
}
