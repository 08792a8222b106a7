import { LONGEST_QUOTE, summaryFault } from '@yige/domain';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../platform/clock.js';
import { eveningAfter, fromFieldText } from '../../platform/time.js';
import { Field, Note } from '../../ui/bits.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateTimeInput } from '../../ui/date-time-input.js';
import { errorSentence } from '../../ui/page-state.js';
import { useAskProperty } from './queries.js';
import type { RequestTasks } from './types.js';
import css from './property.module.css';

const DAY_MS = 24 * 3_600_000;
/** What the server takes. */
const [SHORTEST, LONGEST, LONGEST_DAYS] = [4, 300, 90];
const OFFERED_DAYS = [1, 3, 7] as const;
const iso = (at: number): string => new Date(at).toISOString();

interface Props {
  readonly requestId: string;
  readonly reported: string;
  /** Property companies, or the units that may be the side complained about. */
  readonly companies: RequestTasks['companies'];
  readonly to: 'company' | 'side';
  /** Matter and place alone. */
  readonly beginning: string;
  readonly close: () => void;
}

/** One thing for one company, or for the side that is complained about, in neutral words. A quotation of the report is said while it is written; the server looks again, also for the name. */
export function AskForm({ requestId, reported, companies, to, beginning, close }: Props) {
  const { t } = useTranslation('property');
  const { t: ui } = useTranslation('ui');
  const words = to === 'side' ? 'side' : 'ask';
  const present = useNow();
  const [only] = companies;
  const [unitId, setUnitId] = useState<string | null>(companies.length === 1 ? (only?.id ?? null) : null);
  const [summary, setSummary] = useState(beginning === '' ? '' : t('ask.beginning', { words: beginning }));
  const [due, setDue] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [asked, setAsked] = useState(false);
  const ask = useAskProperty(requestId, close);
  const dueAt = fromFieldText(due);
  const written = summary.trim();
  const tells = summaryFault(written, { text: reported, name: null }, beginning.split('，'));
  const tooShort = [...written].length < SHORTEST || written === t('ask.beginning', { words: beginning }).trim();
  const faults = {
    unit: unitId === null ? t('fault.unit') : undefined,
    summary: tooShort ? t('fault.summary') : undefined,
    due: dueAt === null ? t('fault.due') : Date.parse(dueAt) <= present || Date.parse(dueAt) > present + LONGEST_DAYS * DAY_MS ? t('fault.range', { count: LONGEST_DAYS }) : undefined,
    confirmed: confirmed ? undefined : t('fault.confirmed'),
  };
  const shown = (fault: string | undefined): string | undefined => (asked ? fault : undefined);
  const telling = tells === null ? undefined : t(`fault.${tells}`, { count: LONGEST_QUOTE });
  const write = (words: string): void => {
    setSummary(words);
    // Whoever changes the words has to look at them again.
    setConfirmed(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (ask.isPending || telling !== undefined || unitId === null || dueAt === null || Object.values(faults).some((fault) => fault !== undefined)) return;
    ask.mutate({ unitId, summary: written, confirmedNeutral: true, dueAt, ...(to === 'side' ? { complained: true } : {}) });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Note>{t(`${words}.about`)}</Note>
      {companies.length === 1 ? <p className={css.company}>{t(`${words}.to`, { name: only?.name ?? '' })}</p>
      : to === 'side' ? (
        <Field id="unit" label={t('side.company')} fault={shown(faults.unit)}>
          <Select<string> id="unit" className={css.unit} status={shown(faults.unit) === undefined ? '' : 'error'} showSearch={{ optionFilterProp: 'label' }} value={unitId} onChange={setUnitId} options={companies.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      ) : <ChoiceField name="company" label={t('ask.company')} fault={shown(faults.unit)} options={companies.map(({ id, name }) => ({ value: id, label: name }))} value={unitId} onChange={setUnitId} />}
      <Field id="summary" label={t(`${words}.summary`)} hint={t(`${words}.summaryHint`)} fault={telling ?? shown(faults.summary)}>
        <Input.TextArea id="summary" aria-describedby="summary-about" aria-invalid={telling !== undefined} autoFocus maxLength={LONGEST} rows={3} value={summary} onChange={(event) => write(event.target.value)} />
      </Field>
      <Field id="due" label={t('ask.due')} fault={shown(faults.due)}>
        <div className={css.moment}>
          <DateTimeInput id="due" value={due} onChange={setDue} from={iso(present)} latest={iso(present + LONGEST_DAYS * DAY_MS)} invalid={shown(faults.due) !== undefined} />
          {OFFERED_DAYS.map((days) => <Button key={days} size="small" onClick={() => setDue(eveningAfter(present, days))}>{t('ask.days', { count: days })}</Button>)}
        </div>
      </Field>
      <div>
        <Checkbox checked={confirmed} disabled={telling !== undefined} aria-describedby="confirmed-about" onChange={(event) => setConfirmed(event.target.checked)}>{t(`${words}.confirmed`)}</Checkbox>
        {shown(faults.confirmed) !== undefined && <p id="confirmed-about" className={css.fault} role="alert">{faults.confirmed}</p>}
      </div>
      {ask.error !== null && <Note tone="alarm" live>{errorSentence(ui, ask.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={ask.isPending}>{t(`${words}.send`)}</Button>
      </div>
    </form>
  );
}
