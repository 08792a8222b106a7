import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bone } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { useTimeWords } from '../../ui/time-words.js';
import { modelsQuery, type SortingModel, type SortingView } from './queries.js';
import { percentOf } from './shares.js';
import { standingOf } from './standing.js';
import { VersionDialog, type VersionDeed } from './version-dialog.js';
import css from './sorting.module.css';

/** Every model that the district taught: what it did on what was held back, and whether it may be put to use. */
export function Versions({ changeable, training }: { readonly changeable: boolean; readonly training: SortingView['training'] }) {
  const { t } = useTranslation('sorting');
  const query = useQuery(modelsQuery);
  const [asked, setAsked] = useState<VersionDeed | null>(null);
  const models = query.data?.items ?? [];
  return (
    <section className={css.sheet} data-wide="true" aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      <p className={css.soft}>{t(`versions.week.${training.mode}`)}</p>
      {training.mode !== 'off' && <LastAndNext training={training} />}
      {query.isPending ? <div className={css.bones} aria-busy="true"><Bone /><Bone /></div>
      : query.isError && models.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : models.length === 0 ? <PageState drawing="done" title={t('versions.none')} body={t('versions.noneBody')} />
      : (
        <table className={css.table} aria-labelledby="versions">
          <thead><tr>{(['trained', 'state', 'taught', 'right', 'before'] as const).map((column) => <th key={column} scope="col" data-column={column}>{t(`versions.column.${column}`)}</th>)}{changeable && <th scope="col"><span className="visually-hidden">{t('versions.column.deed')}</span></th>}</tr></thead>
          <tbody>{models.map((model) => <Line key={model.version} model={model} ask={changeable ? setAsked : null} />)}</tbody>
        </table>
      )}
      {asked !== null && <VersionDialog deed={asked} close={() => setAsked(null)} />}
    </section>
  );
}

/** When it last taught and when it will again; a training that was given up is somebody's work. */
function LastAndNext({ training: { lastAt, outcome, nextAt } }: { readonly training: SortingView['training'] }) {
  const { t } = useTranslation('sorting');
  const words = useTimeWords();
  if (lastAt === null && nextAt === null) return null;
  return (
    <p className={css.soft} data-outcome={outcome ?? 'none'}>
      {lastAt !== null && outcome !== null && t(`versions.last.${outcome}`, { day: words.moment(lastAt) })}
      {nextAt !== null && t('versions.next', { day: words.moment(nextAt) })}
    </p>
  );
}

function Line({ model, ask }: { readonly model: SortingModel; readonly ask: ((deed: VersionDeed) => void) | null }) {
  const { t } = useTranslation('sorting');
  const words = useTimeWords();
  const share = (right: number): string => t('versions.share', { percent: percentOf(right, model.judged) ?? 0, right, count: model.judged });
  return (
    <tr>
      <th scope="row" title={model.version}>{words.moment(model.trainedAt)}</th>
      <td><span className={css.state} data-state={standingOf(model)}>{t(`versions.state.${standingOf(model)}`)}</span></td>
      <td data-column="taught">{model.taught}</td>
      <td>{share(model.right)}</td>
      <td data-column="before">{share(model.rightBefore)}</td>
      {ask !== null && (
        <td>
          {model.promotable && <Button size="small" onClick={() => ask({ what: 'promote', model })}>{t('versions.promote')}</Button>}
          {model.state === 'inUse' && <Button size="small" onClick={() => ask({ what: 'takeBack', model })}>{t('versions.takeBack')}</Button>}
        </td>
      )}
    </tr>
  );
}
