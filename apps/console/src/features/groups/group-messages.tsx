import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bone, Note, STROKE } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { GroupMessageForm } from './group-message-form.js';
import { groupMessagesQuery } from './queries.js';
import type { GroupMessage } from './types.js';
import css from './groups.module.css';

/** As the server says why it was refused, where it is not WeCom's code. */
const FAULTS = { notOfCompany: 'notOfCompany', words: 'messages.words' } as const;

/** What customer groups are told: the owner of the group confirms each message in WeCom. */
export function GroupMessages() {
  const { t } = useTranslation(['groups', 'ui']);
  const query = useInfiniteQuery(groupMessagesQuery);
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const messages = query.data?.pages.flatMap((page) => page.items) ?? [];
  const write = <Button type="primary" icon={<Megaphone size={16} strokeWidth={STROKE} aria-hidden="true" />} onClick={() => { setSaid(null); setWriting(true); }}>{t('messages.write')}</Button>;
  return (
    <>
      {said !== null && <Note tone="jade" live>{said}</Note>}
      {messages.length > 0 && <div className={css.bar}>{write}</div>}
      {query.isPending ? <div className={css.bones} aria-busy="true">{[0, 1, 2].map((one) => <Bone key={one} width={`${80 - one * 8}%`} />)}</div>
      : query.isError && messages.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : messages.length === 0 ? <PageState drawing="bell" title={t('messages.none.title')} body={t('messages.none.body')} action={write} />
      : messages.map((message) => <Message key={message.id} message={message} />)}
      {query.hasNextPage && <footer className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></footer>}
      <Modal open={writing} onCancel={() => setWriting(false)} footer={null} width={560} destroyOnHidden title={t('messages.write')}>
        <GroupMessageForm close={() => setWriting(false)} asked={({ label }) => { setWriting(false); setSaid(t('messages.asked', { label })); }} />
      </Modal>
    </>
  );
}

function Message({ message: { label, grid, text, state, fault, askedBy, askedAt, toldAt } }: { readonly message: GroupMessage }) {
  const { t } = useTranslation('groups');
  return (
    <section className={css.message} aria-label={label} data-state={state}>
      <header>
        <strong>{label}</strong>
        <small>{grid.name}</small>
        <em>{t(`messages.state.${state}`)}</em>
      </header>
      <p>{text}</p>
      {fault !== null && <p className={css.fault}>{fault === 'notOfCompany' || fault === 'words' ? t(FAULTS[fault]) : t('robots.refused', { code: fault })}</p>}
      <small>{askedBy !== null && `${askedBy.name} · `}<PastTime at={askedAt} />{toldAt !== null && <> · {t('messages.toldAt')} <PastTime at={toldAt} /></>}</small>
    </section>
  );
}
