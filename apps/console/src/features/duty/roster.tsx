import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { planDay } from './api.js';
import { Bones } from './bones.js';
import { DayEditor } from './day-editor.js';
import { isAwayOn, useDayWords, weekdayOf } from './days.js';
import { type Done, DoneNote } from './done-note.js';
import { absencesQuery, rosterQuery, useGroupChange } from './queries.js';
import type { Absence, DutyDay, Roster } from './types.js';
import css from './duty.module.css';

/** A day as it is to be, and as it was. */
interface Planned { readonly day: string; readonly people: readonly string[]; readonly before: readonly string[] }

const idsOf = ({ people }: DutyDay): string[] => people.map(({ id }) => id);

/** The coming fourteen days: whose turn each is, set and taken back day by day. */
export function RosterCard({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('duty');
  const query = useQuery(rosterQuery(groupId));
  const away = useQuery(absencesQuery(groupId)).data ?? [];
  return (
    <section className={css.card} aria-labelledby="roster">
      <header className={css.cardHead}><h2 id="roster">{t('roster.title')}</h2><p>{t('roster.about')}</p></header>
      {query.data !== undefined ? (query.data.members.length === 0 ? <PageState drawing="search" title={t('roster.nobody.title')} body={t('roster.nobody.body')} /> : <Days roster={query.data} away={away} />)
      : query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : <Bones />}
    </section>
  );
}

function Days({ roster, away }: { readonly roster: Roster; readonly away: readonly Absence[] }) {
  const { t } = useTranslation(['duty', 'ui']);
  const words = useDayWords();
  const [edited, setEdited] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const opener = useOpener(edited);
  const send = ({ day, people }: Planned, key: string) => planDay(roster.group.id, { day, people: people.map((personId) => ({ personId })) }, key);
  const undo = useGroupChange(roster.group.id, send, () => setDone(null));
  const plan = useGroupChange(roster.group.id, send, (_, { day, people, before }) => {
    setEdited(null);
    setDone({ words: t('roster.set', { day: words(day) }), undo: () => undo.mutate({ day, people: before, before: people }) });
  });
  return (
    <>
      <div className={css.note}><DoneNote done={done} undoing={undo.isPending} error={undo.error} /></div>
      <ol className={css.days}>
        {roster.days.map((day, index) => (
          <li key={day.day} data-rest={weekdayOf(day.day) % 6 === 0}>
            <h3><time dateTime={day.day}>{words(day.day)}</time>{index === 0 && <small>{t('today')}</small>}</h3>
            {edited === day.day ? (
              <DayEditor day={day} members={roster.members} away={away} sending={plan.isPending} error={plan.error} send={(people) => plan.mutate({ day: day.day, people, before: idsOf(day) })} close={() => setEdited(null)} />
            ) : (
              <>
                <Turn day={day} away={away} />
                <Button size="small" ref={opener(day.day)} aria-label={t('roster.change', { day: words(day.day) })} onClick={() => { plan.reset(); setEdited(day.day); }}>{t(day.people.length === 0 ? 'roster.assign' : 'roster.edit')}</Button>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Turn({ day, away }: { readonly day: DutyDay; readonly away: readonly Absence[] }) {
  const { t } = useTranslation('duty');
  if (day.people.length === 0) return <p className={css.open}>{t('roster.open')}</p>;
  return (
    <ul className={css.people}>
      {day.people.map(({ id, name }) => {
        const absent = away.some((absence) => absence.person.id === id && isAwayOn(day.day, absence));
        return <li key={id} data-away={absent}>{name}{absent && <small>{t('away')}</small>}</li>;
      })}
    </ul>
  );
}

/** Closing the form of a day leads back to the button that opened it. */
function useOpener(edited: string | null) {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (edited === null && last.current !== null) buttons.current.get(last.current)?.focus();
    last.current = edited;
  }, [edited]);
  return (day: string) => (button: HTMLButtonElement | HTMLAnchorElement | null): void => {
    if (button instanceof HTMLButtonElement) buttons.current.set(day, button);
    else buttons.current.delete(day);
  };
}
