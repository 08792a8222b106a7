import type { Answerer, WxOptions } from './wx-answer.js';

const KEY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * 1024 * 1024;

/** Storage of one device with the client's limits: 1 MB a key, 10 MB in all. It outlives a restart of the program when handed on. */
export class DeviceStorage {
  private readonly values = new Map<string, string>();

  get(key: string): unknown {
    const json = this.values.get(key);
    return json === undefined ? undefined : (JSON.parse(json) as { value?: unknown }).value;
  }

  set(key: string, value: unknown): void {
    const json = JSON.stringify({ value });
    if (json.length > KEY_LIMIT) throw new Error(`setStorage:fail entry size limit reached: ${key}`);
    const others = [...this.values].reduce((sum, [name, text]) => (name === key ? sum : sum + text.length), 0);
    if (others + json.length > TOTAL_LIMIT) throw new Error('setStorage:fail exceed storage max size 10Mb');
    this.values.set(key, json);
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  clear(): void {
    this.values.clear();
  }

  keys(): string[] {
    return [...this.values.keys()];
  }
}

export function storageFunctions(storage: DeviceStorage, answers: Answerer, adopt: <T>(value: T) => T): Record<string, unknown> {
  const info = (): Record<string, unknown> => ({ keys: storage.keys(), currentSize: 1, limitSize: TOTAL_LIMIT / 1024 });
  const attempt = (name: string, options: WxOptions, run: () => void): void => {
    try {
      run();
      answers.succeed(name, options);
    } catch (error) {
      answers.fail(name, options, (error as Error).message);
    }
  };
  return {
    getStorageSync: (key: string) => adopt(storage.get(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => adopt(info()),
    getStorageInfo: (options: WxOptions = {}) => answers.succeed('getStorageInfo', options, info()),
    getStorage: (options: WxOptions) => {
      const data = storage.get(String(options['key']));
      if (data === undefined) answers.fail('getStorage', options, 'data not found');
      else answers.succeed('getStorage', options, { data });
    },
    setStorage: (options: WxOptions) => attempt('setStorage', options, () => storage.set(String(options['key']), options['data'])),
    removeStorage: (options: WxOptions) => attempt('removeStorage', options, () => storage.delete(String(options['key']))),
    clearStorage: (options: WxOptions = {}) => attempt('clearStorage', options, () => storage.clear()),
  };
}
