import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { currentSession } from '../../platform/session-store.js';
import { Bone, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { acceptLink, lookAtLink } from './api.js';
import { FrontPage } from './front-page.js';
import { PasswordField } from './password-field.js';
import { leave } from './queries.js';
import { useSubmission } from './use-submission.js';
import css from './sign-in.module.css';

/** Where an invitation or a recovery link leads: somebody sets the password that only they know. */
export function Welcome() {
  const { t } = useTranslation(['session', 'ui']);
  const { t: ui } = useTranslation('ui');
  const token = useLocation().hash.slice(1);
  const owner = useQuery({ queryKey: ['account-link', token], queryFn: () => lookAtLink(token), retry: false, staleTime: Infinity });
  const [done, setDone] = useState(false);
  const title = t(owner.data?.kind === 'recovery' ? 'session:welcome.recovery' : 'session:welcome.invitation');
  return (
    <FrontPage title={title}>
      {done ? (
        <>
          <Note tone="jade" live>{t('session:welcome.done')}</Note>
          <Link className="plain-button" to="/sign-in">{t('session:welcome.signIn')}</Link>
        </>
      )
      : owner.isError ? <Note tone="amber" live>{errorSentence(ui, owner.error)}</Note>
      : owner.data === undefined ? <Bone height={44} />
      : (
        <>
          <p className={css.lead}>{t('session:welcome.lead', { name: owner.data.name, login: owner.data.login })}</p>
          <PasswordForm token={token} login={owner.data.login} done={() => setDone(true)} />
        </>
      )}
    </FrontPage>
  );
}

function PasswordForm({ token, login, done }: { readonly token: string; readonly login: string; readonly done: () => void }) {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const [password, setPassword] = useState('');
  const { busy, fault, submit } = useSubmission(async () => {
    await acceptLink(token, password);
    // Whoever was signed in here is not the one whom the link is for.
    if (currentSession() !== null) void leave();
    done();
  });
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {fault !== null && <Note tone="alarm" live>{errorSentence(ui, fault)}</Note>}
      <input className="visually-hidden" aria-hidden="true" tabIndex={-1} name="username" autoComplete="username" value={login} readOnly />
      <PasswordField id="new-password" label={t('welcome.password')} hint={t('welcome.hint')} value={password} onChange={setPassword} invalid={fault !== null} autoComplete="new-password" />
      <button type="submit" className={css.submit} disabled={busy || password === ''} aria-busy={busy}>{t('welcome.send')}</button>
    </form>
  );
}
