import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageState } from '../ui/page-state.js';

export function Component() {
  const { t } = useTranslation('ui');
  return (
    <main>
      <PageState drawing="search" title={t('notFound.title')} body={t('notFound.body')} action={<Link className="plain-button" to="/">{t('notFound.home')}</Link>} />
    </main>
  );
}
