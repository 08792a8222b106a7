import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Bone, Note } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { errorSentence, ErrorState } from '../../ui/page-state.js';
import { endOtherSessions, endSession, readSessions } from './api.js';
import css from './account.module.css';

export function SessionsCard() {
  const { t } = useTranslation('account');
  const { t: ui } = useTranslation('ui');
  const client = useQueryClient();
  const sessions = useQuery({ queryKey: ['own-sessions'], queryFn: readSessions });
  const end = useMutation({
    mutationFn: (id: string | null) => (id === null ? endOtherSessions() : endSession(id)),
    onSettled: () => client.invalidateQueries({ queryKey: ['own-sessions'] }),
  });
  const items = sessions.data?.items ?? [];
  return (
    <section className={css.card} aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('sessions.title')}</h2>
      {end.error !== null && <Note tone="alarm" live>{errorSentence(ui, end.error)}</Note>}
      {sessions.isPending ? <Bone width="60%" />
      : sessions.isError ? <ErrorState error={sessions.error} retry={() => void sessions.refetch()} />
      : (
        <ul className={css.sessions}>
          {items.map(({ id, current, begunAt, seenAt }) => (
            <li key={id}>
              <span>{t('sessions.begun')} <PastTime at={begunAt} /></span>
              <small>{current ? t('sessions.current') : <>{t('sessions.seen')} <PastTime at={seenAt} /></>}</small>
              {!current && <Button size="small" onClick={() => end.mutate(id)}>{t('sessions.end')}</Button>}
            </li>
          ))}
        </ul>
      )}
      {items.length > 1 && <div className={css.formEnd}><Button onClick={() => end.mutate(null)} loading={end.isPending}>{t('sessions.endOthers')}</Button></div>}
    </section>
  );
}
