import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { now, useNow } from '../../platform/clock.js';
import { eveningAfter, fromFieldText } from '../../platform/time.js';
import { Field, Note } from '../../ui/bits.js';
import { DateTimeInput } from '../../ui/date-time-input.js';
import { errorSentence } from '../../ui/page-state.js';
import { enterAbsence } from './api.js';
import { useGroupChange } from './queries.js';
import type { Absence, Roster } from './types.js';
import css from './duty.module.css';

const DAY_MS = 24 * 3_600_000;
/** Longer than that somebody has left (the server's rule). */
const LONGEST_DAYS = 366;
const OFFERED_DAYS = [1, 3, 7] as const;
const iso = (at: number): string => new Date(at).toISOString();

interface Props {
  readonly groupId: string;
  readonly members: Roster['members'];
  readonly entered: (absence: Absence) => void;
  readonly close: () => void;
}

/** For a member who cannot enter it: who, and until when. There is no field for a reason. */
export function AbsenceForm({ groupId, members, entered, close }: Props) {
  const { t } = useTranslation('duty');
  const { t: ui } = useTranslation('ui');
  const present = useNow();
  const [draft, setDraft] = useState<{ personId: string | null; from: string; to: string }>({ personId: null, from: '', to: '' });
  const [asked, setAsked] = useState(false);
  const send = useGroupChange(groupId, (body: Parameters<typeof enterAbsence>[1], key) => enterAbsence(groupId, body, key), entered);
  const change = (next: Partial<typeof draft>): void => setDraft({ ...draft, ...next });
  const [from, to] = [fromFieldText(draft.from), fromFieldText(draft.to)];
  const begins = Math.max(present, from === null ? present : Date.parse(from));
  const faults = {
    person: draft.personId === null ? t('fault.person') : undefined,
    to: to === null ? t('fault.to') : Date.parse(to) <= begins ? t('fault.order') : Date.parse(to) - begins > LONGEST_DAYS * DAY_MS ? t('fault.long', { count: LONGEST_DAYS }) : undefined,
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (send.isPending || faults.person !== undefined || faults.to !== undefined || draft.personId === null || to === null) return;
    send.mutate({ personId: draft.personId, to, ...(from === null ? {} : { from }) });
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  };
  const shown = (fault: string | undefined): string | undefined => (asked ? fault : undefined);
  return (
    <form className={css.form} onSubmit={submit} onKeyDown={escape} aria-label={t('absence.enter')}>
      <Field id="person" label={t('absence.person')} fault={shown(faults.person)}>
        <Select<string> id="person" autoFocus aria-describedby="person-about" status={shown(faults.person) === undefined ? '' : 'error'} placeholder={t('absence.choose')} showSearch={{ optionFilterProp: 'label' }} value={draft.personId} onChange={(personId) => change({ personId })} options={members.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <div className={css.span}>
        <Field id="from" label={t('absence.from')} optional hint={t('absence.fromHint')}>
          <DateTimeInput id="from" value={draft.from} onChange={(value) => change({ from: value })} from={iso(present)} latest={null} invalid={false} />
        </Field>
        <Field id="to" label={t('absence.to')} fault={shown(faults.to)}>
          <DateTimeInput id="to" value={draft.to} onChange={(value) => change({ to: value })} from={iso(begins)} latest={iso(begins + LONGEST_DAYS * DAY_MS)} invalid={shown(faults.to) !== undefined} />
        </Field>
      </div>
      <div className={css.offers}>{OFFERED_DAYS.map((days) => <Button key={days} size="small" onClick={() => change({ to: eveningAfter(from ?? now(), days) })}>{t('absence.days', { count: days })}</Button>)}</div>
      <p className={css.quiet}>{t('absence.follows')}</p>
      {send.error !== null && <Note tone="alarm" live>{errorSentence(ui, send.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={send.isPending}>{t('absence.send')}</Button>
      </div>
    </form>
  );
}
