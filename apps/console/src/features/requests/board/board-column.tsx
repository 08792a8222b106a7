import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TierMark } from '../../../ui/tier-mark.js';
import type { BoardColumn as Column, RequestSummary } from '../types.js';
import { RequestCard } from './request-card.js';
import css from './board.module.css';

interface Shown { readonly openId: string | null; readonly open: (id: string) => void }

export function BoardColumn({ column, nodeId, openId, open }: Shown & { readonly column: Column; readonly nodeId: string }) {
  const { t } = useTranslation('requests');
  const { tier, items } = column;
  return (
    <section className={css.column} aria-labelledby={`tier-${tier}`}>
      <header>
        <h2 id={`tier-${tier}`}><TierMark tier={tier} size={20} word /></h2>
        <span>{t('board.columnCounts', { open: column.open })}</span>
        {column.overdue > 0 && <span data-tone="alarm">{t('board.overdue', { count: column.overdue })}</span>}
        {column.unsorted > 0 && <span>{t('board.unsorted', { count: column.unsorted })}</span>}
      </header>
      {items.length === 0 && <p className={css.none}>{t('board.none')}</p>}
      <ul>{items.map((row) => <li key={row.id}><RequestCard row={row} isOpen={row.id === openId} open={open} /></li>)}</ul>
      {column.open > items.length && <Link className={css.more} to={`/lists/area?node=${encodeURIComponent(nodeId)}&tier=${tier}`}>{t('board.more', { count: column.open })}</Link>}
    </section>
  );
}

/** What is past a limit comes first, before any tier. */
export function StuckRow({ rows, openId, open }: Shown & { readonly rows: readonly RequestSummary[] }) {
  const { t } = useTranslation('requests');
  return (
    <section className={css.stuck} aria-labelledby="stuck">
      <header>
        <h2 id="stuck">{t('board.stuck')}</h2>
        <span>{t('board.stuckAbout')}</span>
      </header>
      <ul>{rows.map((row) => <li key={row.id}><RequestCard row={row} isOpen={row.id === openId} open={open} marked /></li>)}</ul>
    </section>
  );
}
