import { useInfiniteQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { STROKE } from '../../ui/bits.js';
import { noticesQuery } from './queries.js';
import css from './notices.module.css';

/** The way to the notices, with how many are unread. */
export function NoticesBell({ worded = false }: { readonly worded?: boolean }) {
  const { t } = useTranslation('notices');
  const { data } = useInfiniteQuery(noticesQuery);
  const unread = data?.pages[0]?.items.filter((notice) => notice.readAt === null).length ?? 0;
  const label = unread === 0 ? t('title') : t('unread', { count: unread });
  return (
    <NavLink to="/notices" className={css.bell} data-worded={worded} aria-label={label} title={label}>
      <span className={css.icon}>
        <Bell size={20} strokeWidth={STROKE} aria-hidden="true" />
        {unread > 0 && <i className={css.badge} aria-hidden="true">{unread}</i>}
      </span>
      {worded && <span className={css.word}>{t('title')}</span>}
    </NavLink>
  );
}
