import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { isAwayOn, useDayWords } from './days.js';
import type { Absence, DutyDay, Roster } from './types.js';
import css from './duty.module.css';

interface Props {
  readonly day: DutyDay;
  readonly members: Roster['members'];
  readonly away: readonly Absence[];
  readonly sending: boolean;
  readonly error: Error | null;
  readonly send: (people: string[]) => void;
  readonly close: () => void;
}

/** Whose turn one day is. Whoever is away then is said so and may still be chosen: plans change. */
export function DayEditor({ day, members, away, sending, error, send, close }: Props) {
  const { t } = useTranslation('duty');
  const { t: ui } = useTranslation('ui');
  const words = useDayWords();
  const [people, setPeople] = useState<string[]>(day.people.map(({ id }) => id));
  // Somebody of the plan who has left the group meanwhile can only be taken off it.
  const known = [...members, ...day.people.filter(({ id }) => members.every((member) => member.id !== id))];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!sending) send(people.filter((id) => members.some((member) => member.id === id)));
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  return (
    <form className={css.editor} onSubmit={submit} onKeyDown={escape} aria-label={t('roster.change', { day: words(day.day) })}>
      <Checkbox.Group<string> className={css.choices} value={people} onChange={setPeople}>
        {known.map(({ id, name }, index) => (
          <Checkbox key={id} value={id} autoFocus={index === 0} disabled={members.every((member) => member.id !== id)}>
            {name}{away.some((absence) => absence.person.id === id && isAwayOn(day.day, absence)) && <small>{t('away')}</small>}
          </Checkbox>
        ))}
      </Checkbox.Group>
      {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
      <div className={css.formEnd}>
        <Button size="small" onClick={close}>{ui('cancel')}</Button>
        <Button size="small" type="primary" htmlType="submit" loading={sending}>{t('roster.save')}</Button>
      </div>
    </form>
  );
}
