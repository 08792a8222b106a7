import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { errorSentence, PageState } from '../../ui/page-state.js';
import { mayOpen, useMe } from '../session/index.js';
import { unbindChatGroup } from './api.js';
import { chatGroupsQuery, useGroupsChange } from './queries.js';
import { Sheet } from './sheet.js';
import type { ChatGroup } from './types.js';
import css from './groups.module.css';

/** Which group belongs to which grid, and who bound it. They are bound on the phone, from a card in the group. */
export function ChatGroups() {
  const { t } = useTranslation('groups');
  const { t: ui } = useTranslation('ui');
  const query = useQuery(chatGroupsQuery);
  const [gone, setGone] = useState<string | null>(null);
  const unbind = useGroupsChange(({ id }: ChatGroup) => unbindChatGroup(id), (_, { label }) => setGone(label));
  return (
    <>
      {gone !== null && unbind.error === null && <Note tone="jade" live>{t('chat.unbound', { label: gone })}</Note>}
      {unbind.error !== null && <Note tone="alarm" live>{errorSentence(ui, unbind.error)}</Note>}
      <Sheet query={query}>
        {({ items }) => (items.length === 0 ? <PageState drawing="door" title={t('chat.none.title')} body={t('chat.none.body')} /> : <Table groups={items} unbind={(group) => unbind.mutate(group)} unbinding={unbind.isPending ? (unbind.variables?.id ?? null) : null} />)}
      </Sheet>
    </>
  );
}

interface TableProps { readonly groups: readonly ChatGroup[]; readonly unbind: (group: ChatGroup) => void; readonly unbinding: string | null }

function Table({ groups, unbind, unbinding }: TableProps) {
  const { t } = useTranslation('groups');
  const { t: ui } = useTranslation('ui');
  const mayUnbind = mayOpen(useMe(), 'unbindGroups');
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.group')}</th>
          <th scope="col">{t('column.grid')}</th>
          <th scope="col">{t('column.boundBy')}</th>
          <th scope="col">{t('column.boundAt')}</th>
          {mayUnbind && <th scope="col"><span className="visually-hidden">{t('column.deeds')}</span></th>}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.id}>
            <th scope="row" title={group.label}>{group.label}</th>
            <td title={group.grid.name}>{group.grid.name}</td>
            <td>{group.boundBy?.name ?? t('chat.somebody')}</td>
            <td><PastTime at={group.boundAt} /></td>
            {mayUnbind && (
              <td className={css.deeds}>
                <Popconfirm title={t('chat.unbindSure', { label: group.label })} description={<span className={css.sure}>{t('chat.unbindAbout')}</span>} okText={t('chat.unbind')} okButtonProps={{ danger: true }} cancelText={ui('cancel')} onConfirm={() => unbind(group)}>
                  <Button size="small" loading={unbinding === group.id} aria-label={t('chat.unbindOf', { label: group.label })}>{t('chat.unbind')}</Button>
                </Popconfirm>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
