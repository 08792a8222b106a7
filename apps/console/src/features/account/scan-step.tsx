import QRCode from 'antd/es/qr-code';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './account.module.css';

/** The picture for the app; whoever cannot scan it types the letters. */
export function ScanStep({ uri, secret, children }: { readonly uri: string; readonly secret: string; readonly children: ReactNode }) {
  const { t } = useTranslation('account');
  return (
    <div className={css.scan}>
      <p className={css.quiet}>{t('factor.scan')}</p>
      <div role="img" aria-label={t('factor.picture')} className={css.picture}><QRCode type="svg" value={uri} size={200} bordered={false} color="#000" bgColor="#fff" /></div>
      <p className={css.quiet}>{t('factor.byHand')}<br /><code className={css.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</code></p>
      {children}
    </div>
  );
}
