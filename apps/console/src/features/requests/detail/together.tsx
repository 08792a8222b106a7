import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PastTime } from '../../../ui/due-clock.js';
import type { RequestDetail } from '../types.js';
import css from './detail.module.css';

/** Requests about the same: the one that this follows, and those that follow it. */
export function Together({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  const { mergedInto, followers } = detail;
  if (mergedInto === null && followers.length === 0) return null;
  return (
    <section aria-labelledby="together">
      <h3 id="together">{t(mergedInto === null ? 'drawer.followers' : 'drawer.follows', { count: followers.length })}</h3>
      <ul className={css.together}>
        {mergedInto?.id != null && <li><OtherLink id={mergedInto.id} number={mergedInto.number ?? ''} /><span>{t(`status.${mergedInto.status}`)}</span></li>}
        {followers.map(({ id, number, submittedAt }) => <li key={id}><OtherLink id={id} number={number} /><PastTime at={submittedAt} /></li>)}
      </ul>
    </section>
  );
}

export function OtherLink({ id, number }: { readonly id: string; readonly number: string }) {
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('open', id);
  return <Link className="tabular" to={{ search: params.toString() }}>{number}</Link>;
}
