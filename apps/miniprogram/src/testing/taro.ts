/** The platform as far as rules under test touch it: storage in memory, nothing else. */
const kept = new Map<string, unknown>();

export default {
  getStorageSync: (name: string): unknown => kept.get(name) ?? '',
  setStorageSync: (name: string, value: unknown): void => void kept.set(name, value),
  removeStorageSync: (name: string): void => void kept.delete(name),
  getAppBaseInfo: (): { language: string } => ({ language: 'zh_CN' }),
};
