import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { queryClient } from '../query-client.js';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
const KEY = 'yige.language';

const files = {
  ...import.meta.glob<{ default: ResourceKey }>('../../features/*/locales/*.json'),
  ...import.meta.glob<{ default: ResourceKey }>('../../ui/locales/*.json'),
};

/** A namespace is a feature's folder; its words are fetched when the feature is first shown. */
const localeFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const folder = namespace === 'ui' ? '../../ui' : `../../features/${namespace}`;
    const load = files[`${folder}/locales/${language}.json`];
    if (load === undefined) return done(new Error(`no words: ${namespace} in ${language}`), null);
    load().then((file) => done(null, file.default), (cause: Error) => done(cause, null));
  },
};

function firstLanguage(): Language {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages];
  for (const tag of wanted) {
    if (tag === null) continue;
    if (/^zh-(TW|HK|MO|Hant)/i.test(tag)) return 'zh-TW';
    if (/^zh/i.test(tag)) return 'zh-CN';
    if (/^en/i.test(tag)) return 'en';
  }
  return 'zh-CN';
}

export const i18n = i18next.createInstance();

export async function startI18n(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18n.use(localeFiles).use(initReactI18next).init({
    lng: firstLanguage(),
    supportedLngs: [...LANGUAGES],
    fallbackLng: 'zh-CN',
    ns: ['ui'],
    defaultNS: 'ui',
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  });
}

export function changeLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  // Also what the service tells is in the reader's language.
  void i18n.changeLanguage(language).then(() => queryClient.invalidateQueries());
}
