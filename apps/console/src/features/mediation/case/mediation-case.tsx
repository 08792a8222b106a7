import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Bone } from '../../../ui/bits.js';
import { ErrorState } from '../../../ui/page-state.js';
import { mediationQuery } from '../queries.js';
import { AgreementPart } from './agreement-part.js';
import { CaseContext, type OpenForm } from './case-context.js';
import { CaseHead } from './case-head.js';
import { CourtCard, HandoverCard, LimitCard } from './side-cards.js';
import { Meetings } from './meetings.js';
import { Mediators } from './mediators.js';
import { Parties } from './parties.js';
import css from './case.module.css';

/** One case of the committee: who, by whom, what was said and agreed on the left; the dates that run on the right. */
export function MediationCase() {
  const { id = '' } = useParams();
  const query = useQuery(mediationQuery(id));
  const [form, open] = useState<OpenForm | null>(null);
  const mediation = query.data;
  if (mediation === undefined) return query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <CaseSkeleton />;
  return (
    <CaseContext value={{ mediation, form, open }}>
      <article className={css.page}>
        <CaseHead />
        <div className={css.columns}>
          <div className={css.story}>
            <Parties />
            <Mediators />
            <Meetings />
            <AgreementPart />
          </div>
          <aside className={css.side}>
            <LimitCard />
            <CourtCard />
            <HandoverCard />
          </aside>
        </div>
      </article>
    </CaseContext>
  );
}

function CaseSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <div className={css.page} aria-busy="true" aria-label={t('loading')}>
      <Bone width={280} height={26} />
      <div className={css.columns}>
        <div className={css.story}>{[0, 1, 2, 3].map((one) => <div key={one} className={css.part}><Bone width="30%" /><Bone width="90%" /><Bone width="64%" /></div>)}</div>
        <div className={css.side}><div className={css.part}><Bone width="50%" /><Bone width="80%" /></div></div>
      </div>
    </div>
  );
}
