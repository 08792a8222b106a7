import { useMutation } from '@tanstack/react-query';
import { phoneLooksWrong } from '@yige/domain';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import { PhoneIncoming } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note, STROKE } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { useTimeWords } from '../../ui/time-words.js';
import { mayOpen, useMe } from '../session/index.js';
import { findCaller } from './api.js';
import css from './find-caller.module.css';
import type { RequestSummary } from './types.js';
import { StatusWord } from './words.js';

/** 来电查询: somebody is on the line and has lost the code. For those who answer the telephone. */
export function FindCaller({ open }: { readonly open: (id: string) => void }) {
  const { t } = useTranslation('requests');
  const me = useMe();
  const [asking, setAsking] = useState(false);
  if (!mayOpen(me, 'callers')) return null;
  const show = (id: string): void => {
    setAsking(false);
    open(id);
  };
  return (
    <>
      <Button size="small" className="no-print" icon={<PhoneIncoming size={15} strokeWidth={STROKE} aria-hidden="true" />} onClick={() => setAsking(true)}>{t('caller.open')}</Button>
      <Modal open={asking} title={t('caller.title')} onCancel={() => setAsking(false)} footer={null} width={520} destroyOnHidden>
        <Search show={show} />
      </Modal>
    </>
  );
}

function Search({ show }: { readonly show: (id: string) => void }) {
  const { t } = useTranslation('requests');
  const { t: ui } = useTranslation('ui');
  const [phone, setPhone] = useState('');
  const [wrong, setWrong] = useState(false);
  const find = useMutation({ mutationFn: (typed: string) => findCaller(typed, t('caller.reason')) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(phoneLooksWrong(phone));
    if (phone.trim() !== '' && !phoneLooksWrong(phone) && !find.isPending) find.mutate(phone.trim());
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Field id="caller-phone" label={t('caller.phone')} hint={t('caller.about')} fault={wrong ? t('caller.wrong') : undefined}>
        <Input.Search id="caller-phone" type="tel" autoFocus autoComplete="off" maxLength={20} aria-describedby="caller-phone-about" value={phone} onChange={(event) => setPhone(event.target.value)} enterButton={t('caller.find')} loading={find.isPending} onSearch={() => undefined} />
      </Field>
      {find.error !== null && <Note tone="alarm" live>{errorSentence(ui, find.error)}</Note>}
      {find.data !== undefined && <Found requests={find.data.items} show={show} />}
    </form>
  );
}

function Found({ requests, show }: { readonly requests: readonly RequestSummary[]; readonly show: (id: string) => void }) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  if (requests.length === 0) return <Note live>{t('caller.none')}</Note>;
  return (
    <>
      <p className={css.count} role="status">{t('caller.found', { count: requests.length })}</p>
      <ul className={css.found}>
        {requests.map(({ id, number, excerpt, status, submittedAt }) => (
          <li key={id}>
            <button type="button" onClick={() => show(id)}>
              <span className="tabular">{number}</span>
              <StatusWord status={status} />
              <small>{excerpt}</small>
              <time dateTime={submittedAt}>{words.moment(submittedAt)}</time>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
