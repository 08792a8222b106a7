import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Bone } from '../../../ui/bits.js';
import { ErrorState, PageState } from '../../../ui/page-state.js';
import { fileQuery, mediationQuery } from '../queries.js';
import { AgreementPaper } from './agreement-paper.js';
import { PAPER_LANGUAGE } from './paper-words.js';
import { FilePaper } from './file-paper.js';
import { RecordPaper } from './record-paper.js';
import { SaveJson } from './save-json.js';
import css from './paper.module.css';

/** A paper of a mediation on A4, to be printed and signed by hand. Papers are in Chinese, whatever the reader's language: a court reads them. */
export function PrintPapers() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { t } = useTranslation('mediation');
  useEffect(() => {
    document.title = t('print.pageTitle');
  }, [t]);
  const handover = params.get('handover');
  if (params.get('paper') === 'file' && handover !== null) return <TheFile id={id} handoverId={handover} />;
  return <TheCase id={id} paper={params.get('paper') === 'record' ? 'record' : 'agreement'} />;
}

function TheCase({ id, paper }: { readonly id: string; readonly paper: 'agreement' | 'record' }) {
  const { t } = useTranslation('mediation');
  const query = useQuery({ ...mediationQuery(id), refetchInterval: false });
  if (query.data === undefined) return query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <Waiting />;
  const { agreement } = query.data;
  if (paper === 'record') return <Desk><RecordPaper mediation={query.data} /></Desk>;
  return agreement === null ? <PageState drawing="search" title={t('print.noAgreement')} /> : <Desk><AgreementPaper mediation={query.data} agreement={agreement} /></Desk>;
}

function TheFile({ id, handoverId }: { readonly id: string; readonly handoverId: string }) {
  const query = useQuery(fileQuery(id, handoverId));
  if (query.data === undefined) return query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <Waiting />;
  return <Desk tools={<SaveJson file={query.data} />}><FilePaper file={query.data} /></Desk>;
}

function Desk({ tools, children }: { readonly tools?: ReactNode; readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('ui');
  const chinese = useMemo(() => i18n.cloneInstance({ lng: PAPER_LANGUAGE }), [i18n]);
  return (
    <main className={css.desk}>
      <div className={`${css.bar} no-print`}>
        {tools}
        <Button type="primary" onClick={() => window.print()}>{t('print')}</Button>
      </div>
      <I18nextProvider i18n={chinese}><Suspense fallback={<BlankSheet />}>{children}</Suspense></I18nextProvider>
    </main>
  );
}

const BlankSheet = () => <div className={css.sheet} aria-busy="true"><Bone width="50%" height={28} /></div>;

const Waiting = () => <main className={css.desk}><BlankSheet /></main>;
