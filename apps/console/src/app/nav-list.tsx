import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useInstallation } from '../features/session/index.js';
import { BrandMark } from '../ui/drawings.js';
import { STROKE } from '../ui/bits.js';
import type { NavEntry } from './navigation.js';
import css from './shell.module.css';

export function NavList({ entries }: { readonly entries: readonly NavEntry[] }) {
  const { t } = useTranslation('ui');
  const installation = useInstallation();
  const groups = (['work', 'see'] as const).map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }));
  return (
    <>
      <div className={css.brand}>
        <BrandMark size={26} />
        <span className={css.brandWords}>
          <strong>{t('product')}</strong>
          <small>{installation?.name}{installation?.trial === true && ` · ${t('trial')}`}</small>
        </span>
      </div>
      <nav aria-label={t('nav.label')} className={css.nav}>
        {groups.filter(({ entries: own }) => own.length > 0).map(({ group, entries: own }) => (
          <ul key={group} aria-label={t(group === 'work' ? 'nav.groupWork' : 'nav.groupSee')}>
            {own.map(({ name, path, icon: Icon }) => (
              <li key={name}>
                <NavLink to={path} className={css.navLink} title={t(`nav.${name}`)}>
                  <Icon size={20} strokeWidth={STROKE} aria-hidden="true" />
                  <span>{t(`nav.${name}`)}</span>
                </NavLink>
              </li>
            ))}
          </ul>
        ))}
      </nav>
    </>
  );
}
