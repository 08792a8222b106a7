import { DAY_MS, shanghaiDay } from '@yige/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../platform/clock.js';
import { Bone, Note } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { errorSentence } from '../../ui/page-state.js';
import { recordQuery } from './queries.js';
import type { CodeChange, CodeRecord, PlaceCode } from './types.js';
import css from './codes.module.css';

const SHOWN = 30;

/** Where a code hangs, how often it was opened on the last days, and what was done to it. */
export function CodeRecordView({ code }: { readonly code: PlaceCode }) {
  const { t } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const record = useQuery(recordQuery(code.id));
  if (record.isError) return <Note tone="alarm">{errorSentence(ui, record.error)}</Note>;
  if (record.isPending) return <div aria-busy="true" className={css.facts}><Bone width="70%" /><Bone height={64} /><Bone width="50%" /></div>;
  const { place, changes } = record.data;
  return (
    <>
      <p className={css.hangs}>{[place.town.name, place.village.name, place.grid.name, place.building?.name, place.branch?.name].filter(Boolean).join(' · ')}</p>
      <ScansByDay record={record.data} />
      {changes.length > 0 && (
        <section>
          <h3 className={css.sub}>{t('changes.title')}</h3>
          <ol className={css.changes}>{changes.map((change) => <Change key={change.id} change={change} />)}</ol>
        </section>
      )}
    </>
  );
}

function ScansByDay({ record }: { readonly record: CodeRecord }) {
  const { t } = useTranslation('codes');
  const counts = new Map(record.days.map(({ day, count }) => [day, count]));
  const now = useNow();
  const days = Array.from({ length: SHOWN }, (_, n) => shanghaiDay(now - (SHOWN - 1 - n) * DAY_MS));
  const most = Math.max(1, ...days.map((day) => counts.get(day) ?? 0));
  const total = days.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0);
  return (
    <section>
      <h3 className={css.sub}>{t('days.title', { days: SHOWN, count: total })}</h3>
      <div className={css.days} role="img" aria-label={t('days.title', { days: SHOWN, count: total })}>
        {days.map((day) => {
          const count = counts.get(day) ?? 0;
          return <span key={day} title={t('days.day', { day, count })} data-none={count === 0} style={{ height: `${Math.max(3, Math.round((count / most) * 100))}%` }} />;
        })}
      </div>
      <p className={css.ends}><span>{days[0]}</span><span>{days.at(-1)}</span></p>
    </section>
  );
}

function Change({ change }: { readonly change: CodeChange }) {
  const { t } = useTranslation('codes');
  const { kind, at, by, reason, from, to, other } = change;
  return (
    <li>
      <span>{t(`changes.${kind}`, { from: from?.label ?? '', to: to?.label ?? '', other: other ?? '' })}{reason !== null && <q>{reason}</q>}</span>
      <small>{by?.name} <PastTime at={at} /></small>
    </li>
  );
}
