import { useTranslation } from 'react-i18next';
import { PageState } from '../ui/page-state.js';

/** The last net: a page that broke says so, and can be opened again. */
export function CrashPage() {
  const { t } = useTranslation('ui');
  return (
    <main>
      <PageState
        drawing="broken"
        title={t('error.title')}
        body={t('error.crash')}
        action={<button type="button" className="plain-button" onClick={() => window.location.reload()}>{t('error.reload')}</button>}
      />
    </main>
  );
}
