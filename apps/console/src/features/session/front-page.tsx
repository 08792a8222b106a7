import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES, type Language } from '../../platform/i18n/index.js';
import { BrandMark } from '../../ui/drawings.js';
import { useInstallation } from './queries.js';
import css from './sign-in.module.css';

/** A page for whoever is not signed in: whose house it is, one thing to do, and the language to read it in. */
export function FrontPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('ui');
  const installation = useInstallation();
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [t, title]);
  return (
    <main className={css.page}>
      <section className={css.card} aria-labelledby="front-title">
        <header className={css.brand}>
          <BrandMark size={36} />
          <div>
            <strong>{t('product')}</strong>
            <span>{installation?.name}</span>
          </div>
        </header>
        <h1 id="front-title">{title}</h1>
        {children}
      </section>
      <footer className={css.foot}>
        <label>
          <span className="visually-hidden">{t('prefs.language')}</span>
          <select value={i18n.language} onChange={(event) => changeLanguage(event.target.value as Language)}>
            {LANGUAGES.map((language) => <option key={language} value={language}>{t(`languages.${language}`)}</option>)}
          </select>
        </label>
      </footer>
    </main>
  );
}
