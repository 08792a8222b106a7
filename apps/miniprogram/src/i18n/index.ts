import i18next from 'i18next';
import { settings, useSettings, type Language } from '@/platform/settings';

const engine = i18next.createInstance();
void engine.init({
  lng: settings.get().language,
  fallbackLng: 'zh-CN',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  showSupportNotice: false,
} as Parameters<typeof engine.init>[0]);
settings.subscribe(() => void engine.changeLanguage(settings.get().language));

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type BaseKey<Key> = Key extends `${infer Base}_${Plural}` ? Base : Key;
type Variables = Readonly<Record<string, string | number>>;

/** The texts of one feature in every language. Keys are flat; `_one` and `_other` are plural forms chosen by `count`. */
export interface Texts<Key extends string> {
  readonly namespace: string;
  /** Never set: carries the keys for the compiler. */
  readonly keys?: Key;
}

/** Says a text in a language; an unknown key does not compile. */
export type Say<Key extends string> = (key: Key, variables?: Variables) => string;

/** Adds a feature's texts, one file per language, and answers their handle for {@link useTexts}. */
export function defineTexts<Chinese extends Record<string, string>>(
  namespace: string,
  byLanguage: { 'zh-CN': Chinese; 'zh-TW': Record<string, string>; en: Record<string, string> },
): Texts<BaseKey<keyof Chinese & string>> {
  for (const [language, texts] of Object.entries(byLanguage)) engine.addResourceBundle(language, namespace, language === 'en' ? texts : withSingular(texts));
  return { namespace };
}

// Chinese has one plural form, but a phone without Intl.PluralRules asks for "one" all the same.
function withSingular(texts: Record<string, string>): Record<string, string> {
  const singular = Object.entries(texts).filter(([key]) => key.endsWith('_other')).map(([key, text]) => [key.replace(/_other$/, '_one'), text]);
  return { ...texts, ...(Object.fromEntries(singular) as Record<string, string>) };
}

/** The texts of a feature in the reader's language. */
export function useTexts<Key extends string>(texts: Texts<Key>): Say<Key> {
  return sayIn(texts, useSettings().language);
}

export function sayIn<Key extends string>(texts: Texts<Key>, language: Language): Say<Key> {
  return engine.getFixedT(language, texts.namespace) as unknown as Say<Key>;
}
