export const HAS_WECHAT = false;

/** A browser knows nobody by WeChat: lookup codes and accounts serve there. */
export function loginCode(): Promise<string | null> {
  return Promise.resolve(null);
}

export interface GroupEntry {
  readonly code: string;
  readonly encryptedData: string;
  readonly iv: string;
}

export const fromGroup = (): boolean => false;

export function groupEntry(): Promise<GroupEntry | null> {
  return Promise.resolve(null);
}

export interface ShareCard {
  readonly title: string;
  readonly path: string;
}

/** A browser sends no cards: words are copied there. */
export function useShareCard(_: ShareCard): void {}
