import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import Select from 'antd/es/select';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchBlob } from '../../platform/api.js';
import { saveBlob } from '../../platform/blob-url.js';
import { useNow } from '../../platform/clock.js';
import { Field, Note } from '../../ui/bits.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { errorSentence } from '../../ui/page-state.js';
import { nodesBehind, useMe } from '../session/index.js';
import { dayOf, lastMonth, type LedgerSpan, spanFault } from './span.js';
import css from './ledger.module.css';

const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];
const EVERYTHING = '';

/** Which part of the ledger leaves the service. The server keeps who took what before it sends the first line. */
export function LedgerDialog({ nodeId, close }: { readonly nodeId: string | null; readonly close: () => void }) {
  const { t } = useTranslation('ledger');
  const { t: ui } = useTranslation('ui');
  const nodes = nodesBehind(useMe(), 'ledger').filter(({ kind }) => kind !== 'dispatchCentre' && kind !== 'department');
  const now = useNow();
  const [span, setSpan] = useState<LedgerSpan>(() => lastMonth(now));
  const [place, setPlace] = useState(nodes.some(({ id }) => id === nodeId) ? (nodeId ?? EVERYTHING) : EVERYTHING);
  const [format, setFormat] = useState<Format>('xlsx');
  const take = useMutation({ mutationFn: () => takeLedger(span, place, format, t('fileName')) });
  const fault = spanFault(span);
  const ready = fault === null && span.from !== '' && span.to !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !take.isPending) take.mutate();
  };
  const today = dayOf(now);
  return (
    <Modal open onCancel={close} footer={null} width={480} destroyOnHidden title={t('title')}>
      <form className={css.form} onSubmit={submit}>
        <p>{t('about')}</p>
        <div className={css.span}>
          {(['from', 'to'] as const).map((name) => (
            <Field key={name} id={`ledger-${name}`} label={t(name)} {...(name === 'to' && { hint: t('span'), fault: fault === null ? undefined : t(fault) })}>
              <Input id={`ledger-${name}`} type="date" max={today} aria-describedby="ledger-to-about" value={span[name]} onChange={(event) => setSpan({ ...span, [name]: event.target.value })} />
            </Field>
          ))}
        </div>
        {nodes.length > 0 && (
          <Field id="ledger-place" label={t('place')}>
            <Select<string> id="ledger-place" value={place} onChange={setPlace} options={[{ value: EVERYTHING, label: t('everything') }, ...nodes.map(({ id, name }) => ({ value: id, label: name }))]} />
          </Field>
        )}
        <ChoiceField<Format> name="ledger-format" label={t('format')} value={format} onChange={setFormat} options={FORMATS.map((value) => ({ value, label: t(value) }))} />
        <Note>{t('recorded')}</Note>
        {take.isPending && <Note live>{t('working')}</Note>}
        {take.isError && <Note tone="alarm" live>{errorSentence(ui, take.error)}</Note>}
        {take.isSuccess && <Note tone="jade" live>{t('done', { name: take.data })}</Note>}
        <div className={css.formEnd}>
          <Button onClick={close}>{ui(take.isSuccess ? 'close' : 'cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={!ready} loading={take.isPending}>{t('send')}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** Fetches the ledger and hands it to the browser. @returns the name of the file. */
async function takeLedger({ from, to }: LedgerSpan, place: string, format: Format, word: string): Promise<string> {
  const query = new URLSearchParams({ from, to, format, ...(place === EVERYTHING ? {} : { nodeId: place }) });
  const name = `${word} ${from} ${to}.${format}`;
  saveBlob(await fetchBlob(`/api/ledger?${query.toString()}`), name);
  return name;
}
