import { ApiError } from '@yige/api-client';
import { useEffect, useState } from 'react';
import type { Me } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { staffHome } from '@/packages-staff/routes';
import { api } from '@/platform/api';
import { keepDevice, knownDevice } from '@/platform/known-device';
import { replace } from '@/platform/navigation';
import { session } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { Box, Button, Field, LineInput, Screen, sayFailure, Words } from '@/ui';
import { StaffByWechat } from '@/features/wechat/staff-sign-in';
import { SignOnCode, SignOnDoor, SignOnReturning } from './staff-by-sign-on';
import { useHomeTexts } from './texts';
import { type SignOn, useSignOn } from './use-sign-on';

const enter = (me: Me): void => replace(staffHome(me.home));

/** The door for those who serve; the console has the same accounts. */
export function SignInPage() {
  const signOn = useSignOn(enter);
  useEffect(() => {
    const present = session.get();
    if (present !== null) enter(present.me as Me);
  }, []);
  if (signOn.stage === 'returning') return <SignOnReturning />;
  if (signOn.stage === 'code') return <SignOnCode signOn={signOn} />;
  return <Doors signOn={signOn} />;
}

/** By the district's provider, by WeChat, or by a password. */
function Doors({ signOn }: { signOn: SignOn }) {
  const say = useHomeTexts();
  const common = useCommonTexts();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const faultWords = (error: unknown): string => {
    if (error instanceof ApiError && error.code === 'ACCESS.WRONG_PASSWORD') return say('signIn.wrong');
    return sayFailure(common, error).title;
  };
  const { run, busy } = useAction((error) => {
    const wanted = error instanceof ApiError && error.code === 'ACCESS.CODE_NEEDED';
    if (wanted) setAsked(true);
    setCode('');
    setFault(wanted ? null : faultWords(error));
  });

  const signIn = async (): Promise<void> => {
    setFault(login.trim() === '' || password === '' ? say('signIn.missing') : null);
    if (login.trim() === '' || password === '') return;
    if (asked && code.trim() === '') {
      setFault(say('signIn.codeMissing'));
      return;
    }
    const answer = await run(() => api.call('post', '/api/sessions', { body: { login: login.trim(), password, ...(asked ? { code: code.trim() } : {}), ...knownDevice(login.trim()) } }));
    if (answer === undefined) return;
    session.set({ token: answer.token, expiresAt: answer.expiresAt, me: answer.me });
    keepDevice(login.trim(), answer.device);
    enter(answer.me);
  };

  return (
    <Screen online title={say('signIn.title')} bottom={<Button busy={busy} onClick={() => void signIn()}>{say('signIn.send')}</Button>}>
      <Words className="soft">{say('signIn.words')}</Words>
      <SignOnDoor signOn={signOn} />
      <StaffByWechat onSignedIn={enter} />
      <Box className="stack">
        <Field label={say('signIn.login')}>
          <LineInput label={say('signIn.login')} value={login} maxLength={60} autoComplete="username" onChange={setLogin} />
        </Field>
        <Field label={say('signIn.password')} error={asked ? null : fault}>
          <LineInput
            label={say('signIn.password')}
            type="password"
            value={password}
            invalid={!asked && fault !== null}
            autoComplete="current-password"
            onChange={setPassword}
            onDone={() => void signIn()}
          />
        </Field>
        {asked && (
          <Field label={say('signIn.code')} hint={say('signIn.codeHint')} error={fault}>
            <LineInput label={say('signIn.code')} value={code} maxLength={40} invalid={fault !== null} autoComplete="one-time-code" onChange={setCode} onDone={() => void signIn()} />
          </Field>
        )}
      </Box>
    </Screen>
  );
}
