import Taro from '@tarojs/taro';

const PREFIX = 'yige.';

/** Reads what this device kept; `null` when nothing, or nothing readable, is there. */
export function readKept<T>(name: string): T | null {
  try {
    const kept: unknown = Taro.getStorageSync(PREFIX + name);
    return typeof kept === 'string' && kept !== '' ? (JSON.parse(kept) as T) : null;
  } catch {
    return null;
  }
}

/** Keeps a value on this device. Answers false when the device refuses (full, or a private window). */
export function keep(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
