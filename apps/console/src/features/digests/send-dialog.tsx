import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { useSendDigest } from './queries.js';
import type { Digest } from './types.js';
import { useWeekWords } from './week-words.js';
import css from './digests.module.css';

/** What the server takes; the sheet stays on one page with it. */
const MAX_ADDITION = 200;

/** Says what goes to whom before it goes: once sent, it is not taken back. */
export function SendDialog({ digest, close }: { readonly digest: Digest; readonly close: () => void }) {
  const { t } = useTranslation('digests');
  const { t: ui } = useTranslation('ui');
  const week = useWeekWords();
  const [addition, setAddition] = useState('');
  const send = useSendDigest(digest.id, close);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!send.isPending) send.mutate(addition.trim());
  };
  const above = digest.node.kind === 'branch' ? 'village' : digest.node.kind === 'village' ? 'town' : 'district';
  return (
    <Modal open onCancel={close} footer={null} width={520} destroyOnHidden title={t('send.title')}>
      <form className={css.form} onSubmit={submit}>
        <p>{t('send.what', { name: digest.node.name, week: week(digest) })}</p>
        <p>{t(`send.to.${above}`)}</p>
        <Field id="addition" label={t('send.addition')} hint={t('send.hint')} optional>
          <Input.TextArea id="addition" aria-describedby="addition-about" autoFocus maxLength={MAX_ADDITION} rows={3} value={addition} onChange={(event) => setAddition(event.target.value)} />
        </Field>
        {send.error !== null && <Note tone="alarm" live>{errorSentence(ui, send.error)}</Note>}
        <div className={css.formEnd}>
          <Button onClick={close}>{ui('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>{t(addition.trim() === '' ? 'send.asItIs' : 'send.withWords')}</Button>
        </div>
      </form>
    </Modal>
  );
}
