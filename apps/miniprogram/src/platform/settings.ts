import Taro from '@tarojs/taro';
import { createKeptStore, useStore } from './store';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Settings {
  readonly language: Language;
  readonly largePrint: boolean;
}

export const settings = createKeptStore<Settings>('settings', { language: deviceLanguage(), largePrint: false });

export function useSettings(): Settings {
  return useStore(settings);
}

/** The language of the device as far as we speak it: traditional Chinese for Taiwan, Hong Kong and Macao; English for all that is not Chinese. */
export function nearestLanguage(tag: string): Language {
  const plain = tag.toLowerCase().replace('_', '-');
  if (/^zh-(tw|hk|mo|hant)/.test(plain)) return 'zh-TW';
  return plain === '' || plain.startsWith('zh') ? 'zh-CN' : 'en';
}

function deviceLanguage(): Language {
  try {
    return nearestLanguage(process.env.TARO_ENV === 'h5' ? navigator.language : (Taro.getAppBaseInfo().language ?? ''));
  } catch {
    return 'zh-CN';
  }
}
