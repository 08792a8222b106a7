import { ApiError } from '@yige/api-client';
import { blobs } from './blob-shelf';
import { callerHeaders } from './caller';
import { newKey } from './key';
import type { ChatFile, KeptPhoto, StoredPhoto } from './photo-types';
import { shrinkPhoto } from './shrink-photo';

export type * from './photo-types';

export async function choosePhotos(limit: number): Promise<KeptPhoto[]> {
  const files = (await askForFiles()).slice(0, limit);
  return Promise.all(
    files.map(async (file) => {
      const id = newKey();
      await blobs.put(id, await shrinkPhoto(file));
      return { id };
    }),
  );
}

export async function photoSource(photo: KeptPhoto): Promise<string | null> {
  const blob = await blobs.get(photo.id);
  return blob === null ? null : URL.createObjectURL(blob);
}

export function forgetPhoto(photo: KeptPhoto): Promise<void> {
  return blobs.remove(photo.id);
}

export async function uploadPhoto(photo: KeptPhoto): Promise<StoredPhoto> {
  const blob = await blobs.get(photo.id);
  if (blob === null) throw new ApiError(422, 'ATTACHMENT.MISSING', null);
  const form = new FormData();
  form.append('file', blob, 'photo.jpg');
  const answer = await window.fetch('/api/attachments', { method: 'POST', headers: callerHeaders(), body: form, credentials: 'omit' }).catch(
    (cause: unknown) => {
      throw ApiError.unreachable(cause);
    },
  );
  const body = (await answer.json().catch(() => null)) as StoredPhoto | null;
  if (!answer.ok || body === null) throw ApiError.refused(answer.ok ? 502 : answer.status, body);
  return { id: body.id, claim: body.claim };
}

export async function fetchPhoto(id: string, size: 'thumb' | 'full', headers: Record<string, string>): Promise<string> {
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const answer = await window.fetch(`/api/attachments/${id}?size=${size}`, { headers: { ...callerHeaders(), ...given }, credentials: 'omit' });
  if (!answer.ok) throw ApiError.refused(answer.status, null);
  return URL.createObjectURL(await answer.blob());
}

export function viewPhotos(sources: readonly string[], at: number): void {
  const source = sources[at];
  if (source !== undefined) window.open(source, '_blank', 'noopener');
}

function askForFiles(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = true;
    input.style.display = 'none';
    const done = (files: File[]): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => done(Array.from(input.files ?? [])));
    input.addEventListener('cancel', () => done([]));
    document.body.appendChild(input);
    input.click();
  });
}

/** A browser sees no chats. */
export const HAS_CHATS = false;

export const chooseChatFiles = (): Promise<ChatFile[]> => Promise.resolve([]);

export const wasBrought = (): boolean => false;

export const broughtFiles = (): ChatFile[] => [];

export const keptChatFile = ({ path }: ChatFile): Promise<KeptPhoto> => Promise.resolve({ id: path });
