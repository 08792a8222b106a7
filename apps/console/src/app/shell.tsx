import { Menu } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useMe } from '../features/session/index.js';
import { NoticesBell } from '../features/notices/index.js';
import { useOnline } from '../platform/online.js';
import { IconButton, Note, STROKE } from '../ui/bits.js';
import { AccountMenu } from './account-menu.js';
import { navigationOf } from './navigation.js';
import { NavList } from './nav-list.js';
import { Opening } from './opening.js';
import { ShortcutsHelp } from './shortcuts-help.js';
import css from './shell.module.css';

/** The frame of every page: where one can go, and the page itself. */
export function Component() {
  const { t } = useTranslation('ui');
  const me = useMe();
  const entries = navigationOf(me);
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const online = useOnline();
  useEffect(() => setOpen(false), [pathname]);
  const current = entries.find((entry) => pathname.startsWith(entry.path));
  useEffect(() => {
    document.title = current === undefined ? t('product') : `${t(`nav.${current.name}`)} · ${t('product')}`;
  }, [current, t]);

  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">{t('skipToContent')}</a>
      <header className={css.phoneBar}>
        <IconButton label={t('nav.menu')} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Menu size={22} strokeWidth={STROKE} />
        </IconButton>
        <strong>{current === undefined ? t('product') : t(`nav.${current.name}`)}</strong>
        <NoticesBell />
      </header>
      <aside className={css.side} data-open={open}>
        <NavList entries={entries} />
        <div className={css.sideFoot}>
          <NoticesBell worded />
          <ShortcutsHelp />
          <AccountMenu me={me} />
        </div>
      </aside>
      {open && <button type="button" className={css.scrim} aria-label={t('close')} onClick={() => setOpen(false)} />}
      <main id="content" tabIndex={-1} className={css.main}>
        {!online && <div className={css.offline}><Note tone="amber" live>{t('offline')}</Note></div>}
        {me.secondFactor === 'needed' && pathname !== '/account' && (
          <div className={css.offline}><Note tone="amber" live>{t('account.factorNeeded')} <Link to="/account">{t('account.factorSetUp')}</Link></Note></div>
        )}
        <Suspense fallback={<Opening />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
