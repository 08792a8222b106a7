import { ApiError } from '@yige/api-client';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { changeLanguage, LANGUAGES, type Language } from '../../platform/i18n/index.js';
import { queryClient } from '../../platform/query-client.js';
import { keepSession, useSession } from '../../platform/session-store.js';
import { Field, Note } from '../../ui/bits.js';
import { BrandMark } from '../../ui/drawings.js';
import { errorSentence } from '../../ui/page-state.js';
import { signIn } from './api.js';
import { meQuery, useInstallation } from './queries.js';
import css from './sign-in.module.css';

/** A path of our own only: an address from outside is never followed. */
const safeNext = (next: string | null): string => (next !== null && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignIn() {
  const { t, i18n } = useTranslation(['session', 'ui']);
  const installation = useInstallation();
  const [params] = useSearchParams();
  const session = useSession();
  useEffect(() => {
    document.title = `${t('session:title')} · ${t('ui:product')}`;
  }, [t]);
  if (session !== null) return <Navigate to={safeNext(params.get('next'))} replace />;
  return (
    <main className={css.page}>
      <section className={css.card} aria-labelledby="sign-in-title">
        <header className={css.brand}>
          <BrandMark size={36} />
          <div>
            <strong>{t('ui:product')}</strong>
            <span>{installation?.name}</span>
          </div>
        </header>
        <h1 id="sign-in-title">{t('session:title')}</h1>
        <p className={css.lead}>{t('ui:tagline')}</p>
        {params.has('expired') && <Note tone="amber">{t('session:expired')}</Note>}
        <SignInForm />
        {installation?.trial === true && <p className={css.trial}>{t('session:trial')}</p>}
      </section>
      <footer className={css.foot}>
        <label>
          <span className="visually-hidden">{t('ui:prefs.language')}</span>
          <select value={i18n.language} onChange={(event) => changeLanguage(event.target.value as Language)}>
            {LANGUAGES.map((language) => <option key={language} value={language}>{t(`ui:languages.${language}`)}</option>)}
          </select>
        </label>
      </footer>
    </main>
  );
}

function SignInForm() {
  const { t } = useTranslation(['session', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      const { token, expiresAt, me } = await signIn(login.trim(), password);
      queryClient.setQueryData(meQuery.queryKey, me);
      keepSession({ token, expiresAt });
    } catch (error) {
      setFault(error);
      setBusy(false);
      passwordField.current?.select();
    }
  };
  const wrong = fault instanceof ApiError && fault.status === 401;
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {fault !== null && <Note tone="alarm" live>{wrong ? t('session:wrong') : errorSentence(ui, fault)}</Note>}
      <Field id="login" label={t('session:login')}>
        <input id="login" name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus required value={login} onChange={(event) => setLogin(event.target.value)} aria-invalid={wrong} />
      </Field>
      <Field id="password" label={t('session:password')}>
        <span className={css.password}>
          <input id="password" ref={passwordField} name="password" type={shown ? 'text' : 'password'} autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} aria-invalid={wrong} />
          <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>{t(shown ? 'session:hide' : 'session:show')}</button>
        </span>
      </Field>
      <button type="submit" className={css.submit} disabled={busy || login.trim() === '' || password === ''} aria-busy={busy}>
        {t(busy ? 'session:busy' : 'session:submit')}
      </button>
    </form>
  );
}
