import { useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { meQuery, useMe } from '../session/index.js';
import { AskForm } from './ask-form.js';
import { beginFactor, confirmFactor, removeFactor, renewCodes } from './api.js';
import { PaperCodes } from './paper-codes.js';
import { ScanStep } from './scan-step.js';
import css from './account.module.css';

type Step = { readonly name: 'look' | 'password' | 'renew' | 'remove' } | { readonly name: 'scan'; readonly uri: string; readonly secret: string } | { readonly name: 'paper'; readonly codes: readonly string[] };

/** The second step of signing in: set up with an app, taken away with its code, with codes on paper beside it. */
export function FactorCard() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const { secondFactor } = useMe();
  const [step, setStep] = useState<Step>({ name: 'look' });
  const look = (): void => setStep({ name: 'look' });
  const paper = ({ codes }: { readonly codes: readonly string[] }): void => setStep({ name: 'paper', codes });
  const refreshed = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
    await client.invalidateQueries({ queryKey: ['own-sessions'] });
  };
  return (
    <section className={css.card} aria-labelledby="factor-title">
      <h2 id="factor-title">{t('factor.title')}</h2>
      {step.name === 'look' && (
        <>
          {secondFactor === 'needed' ? <Note tone="amber">{t('factor.needed')}</Note> : <p className={css.quiet}>{t(secondFactor === 'on' ? 'factor.on' : 'factor.off')}</p>}
          <div className={css.formEnd}>
            {secondFactor === 'on' ? (
              <>
                <Button onClick={() => setStep({ name: 'renew' })}>{t('factor.renew')}</Button>
                <Button danger onClick={() => setStep({ name: 'remove' })}>{t('factor.remove')}</Button>
              </>
            ) : <Button type="primary" onClick={() => setStep({ name: 'password' })}>{t('factor.begin')}</Button>}
          </div>
        </>
      )}
      {step.name === 'password' && <AskForm key="password" password={t('factor.password')} send={t('factor.next')} leave={look} work={async ({ password }) => setStep({ name: 'scan', ...(await beginFactor(password)) })} />}
      {step.name === 'scan' && (
        <ScanStep uri={step.uri} secret={step.secret}>
          <AskForm key="scan" code={t('factor.code')} send={t('factor.confirm')} leave={look} work={async ({ code }) => {
            paper(await confirmFactor(code));
            await refreshed();
          }} />
        </ScanStep>
      )}
      {step.name === 'paper' && <PaperCodes codes={step.codes} done={look} />}
      {step.name === 'renew' && <AskForm key="renew" code={t('factor.codeOrPaper')} send={t('factor.renew')} leave={look} work={async ({ code }) => paper(await renewCodes(code))} />}
      {step.name === 'remove' && (
        <AskForm key="remove" password={t('factor.password')} code={t('factor.codeOrPaper')} send={t('factor.removeSend')} leave={look} work={async ({ password, code }) => {
          await removeFactor(password, code);
          look();
          await refreshed();
        }} />
      )}
    </section>
  );
}
