import { useQueries } from '@tanstack/react-query';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { groupsBelow } from '../org/index.js';
import { nodesBehind, useMe } from '../session/index.js';
import { Absences } from './absences.js';
import { Bones } from './bones.js';
import { RosterCard } from './roster.js';
import css from './duty.module.css';

/** So many groups stand side by side; more are chosen from a list. */
const SIDE_BY_SIDE = 4;

/** Who of a party group is away, and who looks after its queue in the coming two weeks. A plan, never a record of attendance. */
export function Duty() {
  const { t } = useTranslation('duty');
  const [params, setParams] = useSearchParams();
  const nodes = nodesBehind(useMe(), 'duty');
  const led = nodes.filter(({ kind }) => kind === 'partyGroup');
  const branches = useQueries({ queries: nodes.filter(({ kind }) => kind === 'branch').map(({ id }) => groupsBelow(id)) });
  const groups = [...new Map([...led, ...branches.flatMap(({ data }) => data?.items ?? [])].map((group) => [group.id, group])).values()];
  const wanted = params.get('group');
  const group = groups.find(({ id }) => id === wanted) ?? groups[0];
  const failed = branches.find(({ isError }) => isError);
  const choose = (id: string): void => setParams({ group: id });
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        {groups.length > 1 && group !== undefined && (
          <div className={css.tools}>
            {groups.length <= SIDE_BY_SIDE
              ? <Segmented<string> aria-label={t('group')} value={group.id} onChange={choose} options={groups.map(({ id, name }) => ({ value: id, label: name }))} />
              : <Select<string> aria-label={t('group')} className={css.groups} showSearch={{ optionFilterProp: 'label' }} value={group.id} onChange={choose} options={groups.map(({ id, name }) => ({ value: id, label: name }))} />}
          </div>
        )}
      </header>
      {group !== undefined ? (
        <div className={css.columns} key={group.id}>
          <RosterCard groupId={group.id} />
          <Absences groupId={group.id} />
        </div>
      )
      : failed !== undefined ? <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      : branches.some(({ isPending }) => isPending) ? <div className={css.card}><Bones /></div>
      : <PageState drawing="search" title={t('none.title')} body={t('none.body')} />}
    </article>
  );
}
