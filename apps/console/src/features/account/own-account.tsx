import { useTranslation } from 'react-i18next';
import { useMe } from '../session/index.js';
import { DelegationCard } from './delegation-card.js';
import { FactorCard } from './factor-card.js';
import { PasswordCard } from './password-card.js';
import { SessionsCard } from './sessions-card.js';
import { WechatCard } from './wechat-card.js';
import css from './account.module.css';

/** What somebody decides about their own account. */
export function OwnAccount() {
  const { t } = useTranslation('account');
  const { login, person } = useMe();
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{person.name} · {t('login')} {login}</p>
      </header>
      <div className={css.columns}>
        <div className={css.stack}>
          <FactorCard />
          <DelegationCard />
        </div>
        <div className={css.stack}>
          <PasswordCard />
          <WechatCard />
          <SessionsCard />
        </div>
      </div>
    </article>
  );
}
