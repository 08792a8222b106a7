/** How the secrets of the key ring lie in its file: as they are, or wrapped by a key management service that alone can unwrap them. */
export abstract class KeyWrap {
  /** @returns text to keep in the file */
  abstract wrap(secret: Buffer): Promise<string>;
  /** @throws when the text was not made by {@link wrap}, or the service refuses or does not answer. */
  abstract unwrap(kept: string): Promise<Buffer>;
}
