import Taro from '@tarojs/taro';
import { ApiError } from '@yige/api-client';
import { callerHeaders } from './caller';
import type { ChatFile, KeptPhoto, StoredPhoto } from './photo-types';

export type * from './photo-types';

/** Lets the person take or choose photos and keeps them on this device, so that a draft survives a restart. Empty when they changed their mind. */
export async function choosePhotos(limit: number): Promise<KeptPhoto[]> {
  const chosen = await Taro.chooseMedia({ count: limit, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] }).catch(() => null);
  const files = chosen?.tempFiles ?? [];
  return Promise.all(files.map(async (file) => ({ id: await savedPath(file.tempFilePath) })));
}

/** So many WeChat hands over at once. */
const MOST_OF_CHAT = 100;
/** The scene in which something was sent here from a chat (聊天素材打开, wechat.md §5.2). */
const MATERIAL_SCENE = 1173;

/** Whether files can be picked out of a chat. */
export const HAS_CHATS = true;

/** Files out of a chat, which the person picks there: of every kind, since photos are sent as files too. */
export async function chooseChatFiles(): Promise<ChatFile[]> {
  const chosen = await Taro.chooseMessageFile({ count: MOST_OF_CHAT, type: 'all' }).catch(() => null);
  return (chosen?.tempFiles ?? []).map(({ path, name, size, type }) => ({ path, name, size, type: String(type) }));
}

let takenPaths = '';

/** Whether the program was opened with files from a chat that nobody has taken yet. */
export const wasBrought = (): boolean => !['', takenPaths].includes(pathsOf(materials()));

/** What the program was opened with from a chat; given once, however often a page is opened. */
export function broughtFiles(): ChatFile[] {
  const files = materials();
  if (!wasBrought()) return [];
  takenPaths = pathsOf(files);
  return files;
}

const pathsOf = (files: readonly ChatFile[]): string => files.map(({ path }) => path).join(' ');

function materials(): ChatFile[] {
  const { scene, forwardMaterials } = Taro.getEnterOptionsSync();
  return scene === MATERIAL_SCENE ? (forwardMaterials ?? []).map(({ path, name, size, type }) => ({ path, name, size, type })) : [];
}

/** Keeps a file out of a chat on this device. */
export const keptChatFile = async ({ path }: ChatFile): Promise<KeptPhoto> => ({ id: await savedPath(path) });

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
