import { ApiError } from '@yige/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { queryClient } from '../../platform/query-client.js';
import { keepSession, useSession } from '../../platform/session-store.js';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { signIn } from './api.js';
import { FrontPage } from './front-page.js';
import { meQuery, useInstallation } from './queries.js';
import { PasswordField } from './password-field.js';
import { SignOnButton } from './sign-on-button.js';
import { useSubmission } from './use-submission.js';
import css from './sign-in.module.css';

/** A path of our own only: an address from outside is never followed. */
const safeNext = (next: string | null): string => (next !== null && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignIn() {
  const { t } = useTranslation(['session', 'ui']);
  const installation = useInstallation();
  const [params] = useSearchParams();
  const session = useSession();
  if (session !== null) return <Navigate to={safeNext(params.get('next'))} replace />;
  return (
    <FrontPage title={t('session:title')}>
      <p className={css.lead}>{t('ui:tagline')}</p>
      {params.has('expired') && <Note tone="amber">{t('session:expired')}</Note>}
      <SignInForm />
      <SignOnButton next={safeNext(params.get('next'))} />
      {installation?.trial === true && <p className={css.trial}>{t('session:trial')}</p>}
    </FrontPage>
  );
}

const refusedBy = (fault: unknown, code: string): boolean => fault instanceof ApiError && fault.code === code;

function SignInForm() {
  const { t } = useTranslation(['session', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [code, setCode] = useState('');
  const { busy, fault, submit, forgetFault } = useSubmission(
    async () => {
      const { token, expiresAt, me } = await signIn(login.trim(), password, code.trim());
      queryClient.setQueryData(meQuery.queryKey, me);
      keepSession({ token, expiresAt });
    },
    (error) => {
      const asked = refusedBy(error, 'ACCESS.CODE_NEEDED');
      if (asked) setStep('code');
      setCode('');
      return asked ? null : error;
    },
  );
  const back = (): void => {
    setStep('password');
    setPassword('');
    setCode('');
    forgetFault();
  };
  const wrong = refusedBy(fault, 'ACCESS.WRONG_PASSWORD');
  const ready = step === 'code' ? code.trim() !== '' : login.trim() !== '' && password !== '';
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {fault !== null && <Note tone="alarm" live>{wrong ? t('session:wrong') : errorSentence(ui, fault)}</Note>}
      {step === 'password' ? (
        <>
          <Field id="login" label={t('session:login')}>
            <input id="login" name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus required value={login} onChange={(event) => setLogin(event.target.value)} aria-invalid={wrong} />
          </Field>
          <PasswordField id="password" label={t('session:password')} value={password} onChange={setPassword} invalid={wrong} autoComplete="current-password" />
        </>
      ) : (
        <Field id="code" label={t('session:code')} hint={t('session:codeHint')}>
          <input id="code" name="code" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} autoFocus required maxLength={40} aria-describedby="code-about" value={code} onChange={(event) => setCode(event.target.value)} aria-invalid={fault !== null} />
        </Field>
      )}
      <button type="submit" className={css.submit} disabled={busy || !ready} aria-busy={busy}>
        {t(busy ? 'session:busy' : step === 'code' ? 'session:codeSubmit' : 'session:submit')}
      </button>
      {step === 'code' && <button type="button" className={css.back} onClick={back}>{t('session:codeBack')}</button>}
    </form>
  );
}
