import type { RequestStatus, Urgency } from '@yige/domain';
import { useTranslation } from 'react-i18next';
import css from './words.module.css';

export function StatusWord({ status }: { readonly status: RequestStatus }) {
  const { t } = useTranslation('requests');
  return <span className={css.status} data-status={status} title={t(`status.${status}`)}>{t(`status.${status}`)}</span>;
}

/** U3 is the ordinary case and stays quiet. */
export function UrgencyWord({ urgency, always = false }: { readonly urgency: Urgency; readonly always?: boolean }) {
  const { t } = useTranslation('requests');
  if (urgency === 'U3' && !always) return null;
  return <span className={css.urgency} data-urgency={urgency}>{t(`urgency.${urgency}`)}</span>;
}

/** The date was counted over holidays that nobody has announced yet: it may move. */
export function Unconfirmed() {
  const { t } = useTranslation('requests');
  return <span className={css.unconfirmed} title={t('unconfirmed.why')}>{t('unconfirmed.word')}</span>;
}
