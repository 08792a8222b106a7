/** A photo that this device keeps until it is sent. `id` is the device's own name for it. */
export interface KeptPhoto {
  readonly id: string;
}

/** A photo that the server has, with the right to attach it. */
export interface StoredPhoto {
  readonly id: string;
  readonly claim: string;
}

/** A file as WeChat hands it over from a chat: picked there (wechat.md §5.2), or sent here by 聊天素材打开, where `type` is a MIME type. */
export interface ChatFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}
