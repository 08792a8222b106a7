import { useQuery } from '@tanstack/react-query';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bone } from '../../ui/bits.js';
import { ErrorState } from '../../ui/page-state.js';
import { mayOpen, useMe } from '../session/index.js';
import { LinkShown } from './link-shown.js';
import { PersonAccount } from './person-account.js';
import { PersonPosts } from './person-posts.js';
import { personQuery } from './queries.js';
import type { AccountLink } from './types.js';
import css from './people.module.css';

export function PersonDialog({ personId, close }: { readonly personId: string; readonly close: () => void }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const own = me.person.id === personId;
  const person = useQuery(personQuery(personId));
  const [link, setLink] = useState<AccountLink | null>(null);
  return (
    <Modal open title={person.data?.name ?? t('title')} onCancel={close} footer={null} width={600} mask={{ closable: link === null }}>
      {link !== null ? <LinkShown link={link} done={() => setLink(null)} />
      : person.isError ? <ErrorState error={person.error} retry={() => void person.refetch()} />
      : person.data === undefined ? <div className={css.bones}><Bone /><Bone width="60%" /></div>
      : (
        <div className={css.form}>
          <PersonPosts person={person.data} mayChange={mayOpen(me, 'changePosts')} mayGive={!own} />
          <PersonAccount person={person.data} mayChange={mayOpen(me, 'changeAccounts') && !own} mayClose={mayOpen(me, 'closeAccounts') && !own} issued={setLink} />
        </div>
      )}
    </Modal>
  );
}
