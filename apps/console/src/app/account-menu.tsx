import Popover from 'antd/es/popover';
import Segmented from 'antd/es/segmented';
import { KeyRound, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { leaveEverywhere, type Me } from '../features/session/index.js';
import { changeLanguage, LANGUAGES, type Language } from '../platform/i18n/index.js';
import { setPreference, THEMES, usePreferences, type ThemeChoice } from '../platform/preferences.js';
import { STROKE } from '../ui/bits.js';
import css from './shell.module.css';

const THEME_WORDS = { system: 'prefs.themeSystem', light: 'prefs.themeLight', dark: 'prefs.themeDark' } as const;

export function AccountMenu({ me }: { readonly me: Me }) {
  const { t } = useTranslation('ui');
  return (
    <Popover trigger="click" placement="topLeft" content={<AccountPanel me={me} />}>
      <button type="button" className={css.navLink} aria-label={`${me.person.name} · ${t('account.menu')}`} title={t('account.menu')}>
        <UserRound size={20} strokeWidth={STROKE} aria-hidden="true" />
        <span>{me.person.name}</span>
      </button>
    </Popover>
  );
}

function AccountPanel({ me }: { readonly me: Me }) {
  const { t, i18n } = useTranslation('ui');
  const { theme } = usePreferences();
  return (
    <div className={css.account}>
      <section aria-label={t('account.assignments')}>
        <strong>{me.person.name}</strong>
        <ul>
          {me.assignments.map(({ id, role, node }) => <li key={id}>{node.name} · {t(`roles.${role}`)}</li>)}
        </ul>
      </section>
      <div className={css.accountRow}>
        <span id="pref-theme">{t('prefs.theme')}</span>
        <Segmented<ThemeChoice>
          size="small"
          aria-labelledby="pref-theme"
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(THEME_WORDS[value]) }))}
          onChange={(value) => setPreference('theme', value)}
        />
      </div>
      <div className={css.accountRow}>
        <span id="pref-language">{t('prefs.language')}</span>
        <Segmented<Language>
          size="small"
          aria-labelledby="pref-language"
          value={i18n.language as Language}
          options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
          onChange={changeLanguage}
        />
      </div>
      <Link to="/account" className="plain-button">
        <KeyRound size={18} strokeWidth={STROKE} aria-hidden="true" />
        {t('account.own')}
      </Link>
      <button type="button" className="plain-button" onClick={() => void leaveEverywhere()}>
        <LogOut size={18} strokeWidth={STROKE} aria-hidden="true" />
        {t('account.signOut')}
      </button>
    </div>
  );
}
