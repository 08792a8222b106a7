import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { errorSentence, ErrorState, PageState } from '../../ui/page-state.js';
import { useTimeWords } from '../../ui/time-words.js';
import { AbsenceForm } from './absence-form.js';
import { endAbsence, enterAbsence } from './api.js';
import { Bones } from './bones.js';
import { type Done, DoneNote } from './done-note.js';
import { absencesQuery, rosterQuery, useGroupChange } from './queries.js';
import type { Absence } from './types.js';
import css from './duty.module.css';

/** Who is away now or will be. Nobody is asked why, so there is nothing to show of it. */
export function Absences({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('duty');
  const query = useQuery(absencesQuery(groupId));
  const members = useQuery(rosterQuery(groupId)).data?.members ?? [];
  const [entering, setEntering] = useState<boolean | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const takeBack = useGroupChange(groupId, ({ id }: { id: string }, key) => endAbsence(groupId, id, key), () => setDone(null));
  const enterAgain = useGroupChange(groupId, ({ person, from, to }: Absence, key) => enterAbsence(groupId, { personId: person.id, from, to }, key), () => setDone(null));
  const end = useGroupChange(groupId, ({ id }: Absence, key) => endAbsence(groupId, id, key), (_, before) =>
    setDone({ words: t(before.now ? 'absence.ended' : 'absence.takenBack', { name: before.person.name }), undo: () => enterAgain.mutate(before) }));
  const entered = (absence: Absence): void => {
    setEntering(false);
    setDone({ words: t('absence.entered', { name: absence.person.name }), undo: () => takeBack.mutate({ id: absence.id }) });
  };
  return (
    <section className={css.card} aria-labelledby="absences">
      <header className={css.cardHead}>
        <h2 id="absences">{t('absence.title')}</h2>
        <p>{t('absence.about')}</p>
        {entering !== true && <Button autoFocus={entering === false} onClick={() => setEntering(true)} disabled={members.length === 0}>{t('absence.enter')}</Button>}
      </header>
      <div className={css.note}><DoneNote done={done} undoing={takeBack.isPending || enterAgain.isPending} error={takeBack.error ?? enterAgain.error} /></div>
      {entering === true && <AbsenceForm groupId={groupId} members={members} entered={entered} close={() => setEntering(false)} />}
      {end.error !== null && <div className={css.note}><EndFault error={end.error} /></div>}
      {query.data !== undefined ? (query.data.length === 0 ? <PageState drawing="done" title={t('absence.none.title')} body={t('absence.none.body')} /> : <Lines absences={query.data} ending={end.isPending ? (end.variables?.id ?? null) : null} end={(absence) => end.mutate(absence)} />)
      : query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : <Bones />}
    </section>
  );
}

function EndFault({ error }: { readonly error: Error }) {
  const { t } = useTranslation('ui');
  return <Note tone="alarm" live>{errorSentence(t, error)}</Note>;
}

interface LinesProps { readonly absences: readonly Absence[]; readonly ending: string | null; readonly end: (absence: Absence) => void }
function Lines({ absences, ending, end }: LinesProps) {
  const { t } = useTranslation('duty');
  const words = useTimeWords();
  return (
    <ul className={css.absences}>
      {absences.map((absence) => {
        const { id, person, from, to, now } = absence;
        return (
          <li key={id} data-now={now}>
            <strong>{person.name}</strong>
            <span className="tabular">{t('absence.span', { from: words.moment(from), to: words.moment(to) })}</span>
            <em>{t(now ? 'absence.now' : 'absence.ahead')}</em>
            <Button size="small" loading={ending === id} aria-label={t(now ? 'absence.endOf' : 'absence.takeBackOf', { name: person.name })} onClick={() => end(absence)}>{t(now ? 'absence.end' : 'absence.takeBack')}</Button>
          </li>
        );
      })}
    </ul>
  );
}
