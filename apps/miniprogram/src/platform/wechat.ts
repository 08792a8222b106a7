import Taro from '@tarojs/taro';

/** Whether this platform can say by itself who somebody is. */
export const HAS_WECHAT = true;

/** A code by which the server asks WeChat who this is, good once; `null` when WeChat gives none. */
export async function loginCode(): Promise<string | null> {
  try {
    const { code } = await Taro.login();
    return code || null;
  } catch {
    return null;
  }
}

/** Scenes of a card that was opened in a group (wechat.md §8.6). */
const GROUP_SCENES = [1008, 1044];

export interface GroupEntry {
  readonly code: string;
  readonly encryptedData: string;
  readonly iv: string;
}

/** Whether the program was opened from a card in a group. */
export const fromGroup = (): boolean => GROUP_SCENES.includes(Taro.getEnterOptionsSync().scene);

/** What tells the server which group somebody came from; `null` outside of one. The code comes first: with it the key may change by which the rest is sealed. */
export async function groupEntry(): Promise<GroupEntry | null> {
  const code = await loginCode();
  if (code === null) return null;
  const sealed = await new Promise<{ encryptedData: string; iv: string } | null>((resolve) => {
    void Taro.getGroupEnterInfo({ success: (said) => resolve(said as unknown as { encryptedData: string; iv: string }), fail: () => resolve(null) });
  });
  return sealed === null ? null : { code, encryptedData: sealed.encryptedData, iv: sealed.iv };
}

/** A card that people send on from this page. */
export interface ShareCard {
  readonly title: string;
  readonly path: string;
}

/** Which card the page gives; read when somebody sends it. */
export function useShareCard(card: ShareCard): void {
  Taro.useShareAppMessage(() => card);
}
