import { useTranslation } from 'react-i18next';
import { DueClock, WaitedTime } from '../../ui/due-clock.js';
import type { RequestSummary } from './types.js';
import css from './words.module.css';

/** The next limit: of the signing, then of the answer. Nothing is owed any more once it is given. */
export function NextLimit({ row }: { readonly row: RequestSummary }) {
  const { t } = useTranslation('requests');
  const over = row.status === 'answered' || row.closedAt !== null || row.status === 'withdrawn' || row.status === 'merged' || row.status === 'redirected';
  if (row.status === 'submitted') return <WaitedTime since={row.submittedAt} />;
  if (over || row.dueAt === null) return <span className={css.none} title={over ? undefined : t('drawer.noLimit')}>—</span>;
  const toSign = row.status === 'dispatched' && !row.holder.signed && row.signDueAt !== null;
  return (
    <>
      {toSign && <span className={css.limitName}>{t('table.signFirst')}</span>}
      <DueClock from={row.submittedAt} due={toSign && row.signDueAt !== null ? row.signDueAt : row.dueAt} />
    </>
  );
}
