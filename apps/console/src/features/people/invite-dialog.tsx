import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { invitePerson } from './api.js';
import { LinkShown } from './link-shown.js';
import { PostFields } from './post-fields.js';
import { usePeopleChange } from './queries.js';
import type { AccountLink, GivenPost } from './types.js';
import css from './people.module.css';

export function InviteDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation(['people', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [post, setPost] = useState<GivenPost | null>(null);
  const [link, setLink] = useState<AccountLink | null>(null);
  const invite = usePeopleChange(invitePerson, setLink);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (post !== null) invite.mutate({ name: name.trim(), login: login.trim(), post });
  };
  return (
    <Modal open title={t('invite.title')} onCancel={close} footer={null} width={560} mask={{ closable: false }}>
      {link !== null ? <LinkShown link={link} done={close} /> : (
        <form className={css.form} onSubmit={submit}>
          <Field id="invite-name" label={t('invite.name')}>
            <Input id="invite-name" autoFocus maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field id="invite-login" label={t('invite.login')} hint={t('invite.loginHint')}>
            <Input id="invite-login" autoComplete="off" autoCapitalize="none" spellCheck={false} aria-describedby="invite-login-about" maxLength={60} value={login} onChange={(event) => setLogin(event.target.value.toLowerCase())} />
          </Field>
          <PostFields name="invite" onChange={setPost} />
          <p className={css.quiet}>{t('invite.waits')}</p>
          {invite.error !== null && <Note tone="alarm" live>{errorSentence(ui, invite.error)}</Note>}
          <div className={css.formEnd}>
            <Button onClick={close}>{t('ui:cancel')}</Button>
            <Button type="primary" htmlType="submit" disabled={name.trim() === '' || login.trim().length < 3 || post === null} loading={invite.isPending}>{t('invite.send')}</Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
