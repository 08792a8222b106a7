import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../platform/time.js';
import type { PersonLine } from './types.js';
import css from './people.module.css';

export function PeopleTable({ people, show }: { readonly people: readonly PersonLine[]; readonly show: (personId: string) => void }) {
  const { t, i18n } = useTranslation(['people', 'ui']);
  const term = ({ lent, toCome, until }: PersonLine['posts'][number]): string => {
    const parts = [lent ? t('posts.lent') : null, toCome ? t('posts.toCome') : null, until === null ? null : t('posts.to', { time: formatInstant(until, 'minute', i18n.language) })].filter((part) => part !== null);
    return parts.length === 0 ? '' : t('posts.term', { words: parts.join(t('posts.and')) });
  };
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.posts')}</th>
          <th scope="col">{t('column.login')}</th>
          <th scope="col">{t('column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, account, posts }) => {
          const held = posts.map((post) => `${post.node.name} ${t(`ui:roles.${post.role}`)}${term(post)}`).join(t('ui:list.separator'));
          return (
            <tr key={id} data-state={account?.state ?? 'none'}>
              <th scope="row"><button type="button" onClick={() => show(id)}>{name}</button></th>
              <td title={held}>{held}</td>
              <td>{account?.login}</td>
              <td>{t(`state.${account?.state ?? 'none'}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
