import { useQueries, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBlobUrl } from '../../platform/blob-url.js';
import { BrandMark } from '../../ui/drawings.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { useInstallation } from '../session/index.js';
import { codeImageQuery, labelQuery } from './queries.js';
import css from './posters.module.css';

const PER_PAGE = [1, 2] as const;

/** Sheets for the doors: one sentence, the code at 45 mm or more, what happens next, whom to call in danger. */
export function Posters() {
  const { t } = useTranslation(['codes', 'ui']);
  const [params] = useSearchParams();
  const codes = (params.get('codes') ?? '').split(',').filter((code) => code !== '');
  const [perPage, setPerPage] = useState<number>(1);
  const labels = useQueries({ queries: codes.map((code) => labelQuery(code)) });
  const images = useQueries({ queries: codes.map((code) => codeImageQuery(code)) });
  const failed = [...labels, ...images].find((query) => query.isError);
  const ready = [...labels, ...images].every((query) => query.isSuccess);
  useEffect(() => {
    document.title = t('poster.pageTitle');
  }, [t]);
  if (codes.length === 0) return <PageState drawing="door" title={t('poster.none')} />;
  if (failed !== undefined) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  return (
    <main>
      <div className={`${css.bar} no-print`}>
        <strong>{t('poster.count', { count: codes.length })}</strong>
        <Segmented<number> aria-label={t('poster.size')} value={perPage} onChange={setPerPage} options={PER_PAGE.map((value) => ({ value, label: t(value === 1 ? 'poster.onePerPage' : 'poster.twoPerPage') }))} />
        <Button type="primary" disabled={!ready} onClick={() => window.print()}>{t('ui:print')}</Button>
      </div>
      <div className={css.sheets} data-per-page={perPage}>
        {codes.map((code, index) => <Poster key={code} code={code} label={labels[index]?.data?.label ?? ''} />)}
      </div>
    </main>
  );
}

function Poster({ code, label }: { readonly code: string; readonly label: string }) {
  const { t } = useTranslation(['codes', 'ui']);
  const installation = useInstallation();
  const image = useQuery(codeImageQuery(code));
  const url = useBlobUrl(image.data);
  return (
    <section className={css.poster} aria-label={label}>
      <p className={css.where}>{label}</p>
      <h1>{t('poster.sentence')}</h1>
      <div className={css.code}>{url !== null && <img src={url} alt={t('imageOf', { label })} />}</div>
      <p className={css.text}>{t('poster.byHand')} <b className="tabular">{code}</b></p>
      <ol>
        <li><b>1</b><span>{t('poster.step1')}</span></li>
        <li><b>2</b><span>{t('poster.step2')}</span></li>
        <li><b>3</b><span>{t('poster.step3')}</span></li>
      </ol>
      <p className={css.emergency}>{t('poster.emergency')}</p>
      <footer><BrandMark size={18} /> {t('ui:product')} {installation?.name}</footer>
    </section>
  );
}
