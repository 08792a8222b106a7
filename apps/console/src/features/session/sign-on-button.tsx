import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { beginSignOn } from './api.js';
import { useInstallation } from './queries.js';
import { keepTicket } from './sign-on-ticket.js';
import css from './sign-in.module.css';

/** Leads to the district's own provider; there only where one is configured. */
export function SignOnButton({ next }: { readonly next: string }) {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const installation = useInstallation();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  if (installation?.signOn == null) return null;

  const go = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      const { address, ticket } = await beginSignOn();
      keepTicket({ ticket, next });
      window.location.assign(address);
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };
  return (
    <div className={css.signOn}>
      <span className={css.or}>{t('signOn.or')}</span>
      {fault !== null && <Note tone="alarm" live>{errorSentence(ui, fault)}</Note>}
      <button type="button" className={css.other} disabled={busy} aria-busy={busy} onClick={() => void go()}>
        {busy ? t('signOn.leaving') : installation.signOn}
      </button>
    </div>
  );
}
