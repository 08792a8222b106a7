import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@yige/api-client';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bone, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { BeginDialog, type Beginning } from './begin-dialog.js';
import { useDayWords } from './days.js';
import { ofRequestQuery } from './queries.js';
import type { RequestMediations } from './types.js';
import css from './mediation.module.css';

interface Props {
  readonly requestId: string;
  /** Somebody works on it, so that a mediation could begin. */
  readonly inProgress: boolean;
}

/** Mediation of one request, in its drawer: what neighbours agreed, the case of the committee, and how either begins. */
export function MediationSection({ requestId, inProgress }: Props) {
  const { t } = useTranslation('mediation');
  const { t: ui } = useTranslation('ui');
  const query = useQuery(ofRequestQuery(requestId));
  const [begins, setBegins] = useState<Beginning | null>(null);
  const { data } = query;
  if (data === undefined) {
    // Whoever may not know of it is shown nothing, not a failure.
    if (query.error instanceof ApiError && (query.error.status === 404 || query.error.status === 403)) return null;
    if (query.isError) return <section aria-label={t('section.title')}><Note tone="alarm">{errorSentence(ui, query.error)} <Button size="small" onClick={() => void query.refetch()}>{ui('retry')}</Button></Note></section>;
    return inProgress ? <Bone width="40%" /> : null;
  }
  if (data.informal.length === 0 && data.formal.length === 0 && !data.mayTalkOver && !data.mayOpen) return null;
  return (
    <section aria-labelledby="mediation">
      <h3 id="mediation">{t('section.title')}</h3>
      <div className={css.section}>
        {data.informal.map((talk) => <Talk key={talk.id} talk={talk} turn={data.mayOpen ? () => setBegins({ track: 'formal', informalId: talk.id }) : undefined} />)}
        {data.formal.map((state) => <Case key={state.id} state={state} />)}
        {data.offers !== null && <Note tone={data.offers === 'mediated' ? 'jade' : 'amber'}>{t(data.offers === 'mediated' ? 'section.offerMediated' : 'section.offerFailed')}</Note>}
        {(data.mayTalkOver || data.mayOpen) && (
          <div className={`${css.actions} no-print`}>
            {data.mayTalkOver && <Button size="small" onClick={() => setBegins({ track: 'informal' })}>{t('section.talk')}</Button>}
            {data.mayOpen && <Button size="small" onClick={() => setBegins({ track: 'formal' })}>{t('section.bring')}</Button>}
          </div>
        )}
      </div>
      {begins !== null && <BeginDialog request={data} begins={begins} close={() => setBegins(null)} />}
    </section>
  );
}

function Talk({ talk, turn }: { readonly talk: RequestMediations['informal'][number]; readonly turn: (() => void) | undefined }) {
  const { t } = useTranslation('mediation');
  const day = useDayWords();
  return (
    <div className={css.track}>
      <header><strong>{t('section.informal')}</strong><span>{day(talk.agreedOn)}</span></header>
      <p className={talk.agreed === null ? css.quiet : css.written}>{talk.agreed ?? t('section.informalHidden')}</p>
      <footer>
        <small>{t('section.informalNote')}</small>
        {turn !== undefined && <Button size="small" onClick={turn}>{t('section.turn')}</Button>}
      </footer>
    </div>
  );
}

function Case({ state }: { readonly state: RequestMediations['formal'][number] }) {
  const { t } = useTranslation('mediation');
  const day = useDayWords();
  return (
    <div className={css.track}>
      <header><strong>{t('section.formal', { unit: state.committee.name })}</strong><span data-status={state.status} className={css.status}>{t(`status.${state.status}`)}</span></header>
      <footer>
        <small>{state.effectiveOn === null ? t('side.limitUntil', { day: day(state.lastDay) }) : t('agreement.effective', { day: day(state.effectiveOn) })}</small>
        {state.mayRead ? <Link className="plain-button" to={`/mediations/${state.id}`}>{t('section.look')}</Link> : <small>{t('section.closed')}</small>}
      </footer>
    </div>
  );
}
