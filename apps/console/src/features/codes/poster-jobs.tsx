import { shanghaiDay } from '@yige/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Bone, Note } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { errorSentence } from '../../ui/page-state.js';
import { callOffPosters, linkPosters, resumePosters } from './api.js';
import { postersQuery } from './queries.js';
import type { PosterJob } from './types.js';
import css from './codes.module.css';

const MB = 1_048_576;

/** What the reader ordered: how far it is, and the file. */
export function PosterJobs() {
  const { t } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const posters = useQuery(postersQuery());
  if (posters.isPending) return <div aria-busy="true" className={css.jobs}><Bone /><Bone width="60%" /></div>;
  if (posters.data === undefined) return <Note tone="alarm" live>{errorSentence(ui, posters.error)}</Note>;
  if (posters.data.items.length === 0) return <p className={css.none}>{t('posters.none')}</p>;
  return (
    <section className={css.made} aria-label={t('posters.mine')}>
      <h3 className={css.sub}>{t('posters.mine')}</h3>
      <ul className={css.jobs}>{posters.data.items.map((job) => <Job key={job.id} job={job} />)}</ul>
    </section>
  );
}

function Job({ job }: { readonly job: PosterJob }) {
  const { t } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const client = useQueryClient();
  const again = (): void => void client.invalidateQueries({ queryKey: ['posters'] });
  const callOff = useMutation({ mutationFn: () => callOffPosters(job.id), onSettled: again });
  const resume = useMutation({ mutationFn: () => resumePosters(job.id), onSettled: again });
  const fetchFile = useMutation({ mutationFn: () => linkPosters(job.id), onSuccess: ({ path }) => window.location.assign(path) });
  const error = callOff.error ?? resume.error ?? fetchFile.error;
  const underWay = job.state === 'waiting' || job.state === 'making';
  return (
    <li>
      <div>
        <strong>{job.title}</strong>
        <small>{[t(`posters.sizes.${job.size}`), t(`posters.languages.${job.language}`), t('posters.count', { count: job.total })].join(' · ')} · <PastTime at={job.createdAt} /></small>
        {underWay && <progress aria-label={t('posters.progress', { title: job.title })} max={job.total} value={job.made} />}
        <small role="status">
          {job.state === 'making' ? t('posters.state.making', { made: job.made, total: job.total })
          : job.state === 'done' ? t('posters.state.done', { size: ((job.bytes ?? 0) / MB).toFixed(1), day: shanghaiDay(Date.parse(job.keptUntil)) })
          : t(`posters.state.${job.state}`)}
        </small>
        {job.lacking > 0 && <small>{t('posters.lacking', { count: job.lacking })}</small>}
        {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
      </div>
      {underWay ? <Button size="small" loading={callOff.isPending} onClick={() => callOff.mutate()}>{t('posters.callOff')}</Button>
      : job.state === 'done' ? <Button size="small" type="primary" loading={fetchFile.isPending} onClick={() => fetchFile.mutate()}>{t('posters.fetch')}</Button>
      : <Button size="small" loading={resume.isPending} onClick={() => resume.mutate()}>{t('posters.resume')}</Button>}
    </li>
  );
}
