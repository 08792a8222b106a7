import AntdApp from 'antd/es/app';
import ConfigProvider from 'antd/es/config-provider';
import type { Locale } from 'antd/es/locale';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../platform/i18n/index.js';
import { useDark } from '../platform/preferences.js';
import { antdTheme } from './antd-theme.js';

const LOCALES: Record<Language, () => Promise<{ default: Locale }>> = {
  'zh-CN': () => import('antd/es/locale/zh_CN'),
  'zh-TW': () => import('antd/es/locale/zh_TW'),
  en: () => import('antd/es/locale/en_US'),
};

/** Gives the component library our colours, type and words. */
export function AntdProvider({ children }: { readonly children: ReactNode }) {
  const dark = useDark();
  const theme = useMemo(() => antdTheme(dark), [dark]);
  const locale = useAntdLocale();
  return (
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} {...(locale === undefined ? {} : { locale })}>
      <AntdApp component={false} message={{ maxCount: 2, top: 16 }}>{children}</AntdApp>
    </ConfigProvider>
  );
}

function useAntdLocale(): Locale | undefined {
  const { i18n } = useTranslation();
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let wanted = true;
    void LOCALES[i18n.language as Language]().then((file) => wanted && setLocale(file.default));
    return () => {
      wanted = false;
    };
  }, [i18n.language]);
  return locale;
}
