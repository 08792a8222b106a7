import { useTranslation } from 'react-i18next';
import type { PersonLine } from './types.js';
import css from './people.module.css';

export function PeopleTable({ people, show }: { readonly people: readonly PersonLine[]; readonly show: (personId: string) => void }) {
  const { t } = useTranslation(['people', 'ui']);
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
          const held = posts.map(({ role, node }) => `${node.name} ${t(`ui:roles.${role}`)}`).join(t('ui:list.separator'));
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
