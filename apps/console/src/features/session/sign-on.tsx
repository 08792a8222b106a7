import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { queryClient } from '../../platform/query-client.js';
import { keepSession, useSession } from '../../platform/session-store.js';
import { Bone, Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { confirmSignOn, finishSignOn } from './api.js';
import { FrontPage } from './front-page.js';
import { meQuery } from './queries.js';
import { forgetTicket, keptTicket } from './sign-on-ticket.js';
import type { NewSession } from './types.js';
import { useSubmission } from './use-submission.js';
import css from './sign-in.module.css';

function enter({ token, expiresAt, me }: NewSession, leave: string | null): void {
  forgetTicket();
  queryClient.setQueryData(meQuery.queryKey, me);
  keepSession({ token, expiresAt, ...(leave === null ? {} : { leave }) });
}

/** Where the provider sends the browser back. */
export function SignOn() {
  const { t } = useTranslation(['session', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [answer] = useState(() => window.location.search);
  const [kept] = useState(keptTicket);
  const session = useSession();
  // An answer is taken once: it is neither asked for again nor left in the address.
  const finished = useQuery({ queryKey: ['sign-on', kept?.ticket], queryFn: () => finishSignOn(kept?.ticket ?? '', answer), enabled: kept !== null && session === null, retry: false, staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  const result = finished.data;
  useEffect(() => {
    if (result?.session != null) enter(result.session, result.leave);
  }, [result]);
  if (session !== null) return <Navigate to={kept?.next ?? '/'} replace />;
  return (
    <FrontPage title={t('session:title')}>
      {kept === null || finished.isError ? (
        <>
          <Note tone="amber" live>{finished.isError ? errorSentence(ui, finished.error) : t('session:signOn.lost')}</Note>
          <Link className="plain-button" to="/sign-in">{t('session:signOn.back')}</Link>
        </>
      )
      : result?.proof != null ? <CodeForm proof={result.proof} entered={(made) => enter(made, result.leave)} />
      : (
        <>
          <p className={css.lead} role="status">{t('session:busy')}</p>
          <Bone height={44} />
        </>
      )}
    </FrontPage>
  );
}

function CodeForm({ proof, entered }: { readonly proof: string; readonly entered: (session: NewSession) => void }) {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const [code, setCode] = useState('');
  const { busy, fault, submit } = useSubmission(async () => entered(await confirmSignOn(proof, code.trim())), (error) => {
    setCode('');
    return error;
  });
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {fault !== null && <Note tone="alarm" live>{errorSentence(ui, fault)}</Note>}
      <Field id="code" label={t('code')} hint={t('codeHint')}>
        <input id="code" name="code" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} autoFocus required maxLength={40} aria-describedby="code-about" value={code} onChange={(event) => setCode(event.target.value)} aria-invalid={fault !== null} />
      </Field>
      <button type="submit" className={css.submit} disabled={busy || code.trim() === ''} aria-busy={busy}>{t(busy ? 'busy' : 'codeSubmit')}</button>
      <Link className={css.back} to="/sign-in">{t('signOn.back')}</Link>
    </form>
  );
}
