import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { PageState } from '../ui/page-state.js';

/** A page whose files could not be fetched: the network is gone, or a newer version has replaced them. */
const isMissingFile = (error: unknown): boolean => error instanceof TypeError && /import|module|fetch/i.test(error.message);

/** The last net: a page that broke says so, and can be opened again. */
export function CrashPage() {
  const { t } = useTranslation('ui');
  const body = isMissingFile(useRouteError()) ? t('error.pageMissing') : t('error.crash');
  return (
    <div role="alert">
      <PageState
        drawing="broken"
        title={t('error.title')}
        body={body}
        action={<button type="button" className="plain-button" onClick={() => window.location.reload()}>{t('error.reload')}</button>}
      />
    </div>
  );
}
