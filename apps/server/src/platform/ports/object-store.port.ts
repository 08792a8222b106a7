/** Where files lie. Keys are made by us from hashes and never come from outside. */
export abstract class ObjectStore {
  /** Keeps the bytes whole or not at all. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** The bytes; null when nothing lies under the key. */
  abstract get(key: string): Promise<Buffer | null>;
  /** Afterwards nothing lies under the key, whether something did or not. */
  abstract remove(key: string): Promise<void>;
}

/** Small letters and digits in folders, with one ending: nothing that leads out of a store. */
export const isObjectKey = (key: string): boolean => /^[0-9a-z]+(\/[0-9a-z]+)*(\.[a-z]+)?$/.test(key);
