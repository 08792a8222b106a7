import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import css from './account.module.css';

/** Shown once, to be copied on paper. */
export function PaperCodes({ codes, done }: { readonly codes: readonly string[]; readonly done: () => void }) {
  const { t } = useTranslation(['account', 'ui']);
  return (
    <div className={css.form}>
      <h3>{t('factor.paper')}</h3>
      <Note tone="amber" live>{t('factor.paperAbout')}</Note>
      <ul className={css.paper}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <div className={css.formEnd}>
        <Button onClick={() => window.print()}>{t('ui:print')}</Button>
        <Button type="primary" onClick={done}>{t('saved')}</Button>
      </div>
    </div>
  );
}
