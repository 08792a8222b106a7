import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import Popconfirm from 'antd/es/popconfirm';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { inviteKnown, recoverPerson, setDisabled } from './api.js';
import { PersonWechat } from './person-wechat.js';
import { usePeopleChange } from './queries.js';
import type { AccountLink, Person } from './types.js';
import css from './people.module.css';

interface Props {
  readonly person: Person;
  readonly mayChange: boolean;
  /** Closes the account, and does not open it. */
  readonly mayClose: boolean;
  readonly issued: (link: AccountLink) => void;
}

export function PersonAccount({ person, mayChange, mayClose, issued }: Props) {
  const { id, account, secondFactor, wechat } = person;
  const { t } = useTranslation('people');
  const { t: ui } = useTranslation('ui');
  const [login, setLogin] = useState('');
  const [alsoFactor, setAlsoFactor] = useState(false);
  const invite = usePeopleChange((body: { login?: string }, key) => inviteKnown(id, body, key), issued);
  const recover = usePeopleChange((withoutSecondFactor: boolean, key) => recoverPerson(id, { withoutSecondFactor }, key), issued);
  const close = usePeopleChange((disabled: boolean) => setDisabled(id, disabled));
  const error = invite.error ?? recover.error ?? close.error;
  return (
    <section className={css.part} aria-labelledby="person-account">
      <h3 id="person-account">{t('account.title')}</h3>
      {account === null ? <p className={css.quiet}>{t('state.none')}</p> : (
        <p className={css.quiet}>{account.login} · {t(`state.${account.state}`)}{account.state === 'active' && <> · {t(secondFactor ? 'account.factorOn' : 'account.factorOff')}</>}{wechat && <> · {t('account.wechatOn')}</>}</p>
      )}
      {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
      {mayChange && account === null && (
        <>
          <Field id="known-login" label={t('invite.login')} hint={t('invite.loginHint')}>
            <Input id="known-login" autoComplete="off" autoCapitalize="none" spellCheck={false} aria-describedby="known-login-about" maxLength={60} value={login} onChange={(event) => setLogin(event.target.value.toLowerCase())} />
          </Field>
          <div className={css.formEnd}><Button disabled={login.trim().length < 3} loading={invite.isPending} onClick={() => invite.mutate({ login: login.trim() })}>{t('account.inviteFirst')}</Button></div>
        </>
      )}
      {mayChange && account?.state === 'active' && secondFactor && <Checkbox checked={alsoFactor} onChange={(event) => setAlsoFactor(event.target.checked)}>{t('account.alsoFactor')}</Checkbox>}
      {(mayChange || mayClose) && account !== null && (
        <div className={css.formEnd}>
          {mayChange && account.state === 'waiting' && <Button loading={invite.isPending} onClick={() => invite.mutate({})}>{t('account.invite')}</Button>}
          {mayChange && account.state === 'active' && <Sure words={t('account.recoverSure')} act={() => recover.mutate(alsoFactor)}><Button loading={recover.isPending}>{t('account.recover')}</Button></Sure>}
          {account.state === 'disabled'
            ? mayChange && <Button loading={close.isPending} onClick={() => close.mutate(false)}>{t('account.enable')}</Button>
            : mayClose && <Sure words={t('account.disableSure')} act={() => close.mutate(true)}><Button danger loading={close.isPending}>{t('account.disable')}</Button></Sure>}
        </div>
      )}
      {account?.state === 'active' && <PersonWechat person={person} mayChange={mayChange} mayClose={mayClose} />}
    </section>
  );
}

function Sure({ words, act, children }: { readonly words: string; readonly act: () => void; readonly children: React.ReactNode }) {
  const { t } = useTranslation(['people', 'ui']);
  return <Popconfirm title={words} okText={t('sure')} cancelText={t('ui:cancel')} onConfirm={act} styles={{ root: { maxWidth: 360 } }}>{children}</Popconfirm>;
}
