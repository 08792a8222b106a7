import { useState } from 'react';
import { Box, Button, Field, LineInput, Screen, Skeleton, Words } from '@/ui';
import { useHomeTexts } from './texts';
import type { SignOn } from './use-sign-on';

/** The way to the district's own provider, above the password. */
export function SignOnDoor({ signOn: { label, busy, fault, begin } }: { signOn: SignOn }) {
  const say = useHomeTexts();
  if (label === null && fault === null) return null;
  return (
    <Box className="stack stack--tight">
      {fault === null ? null : <Box className="field__error" role="alert">{fault}</Box>}
      {label === null ? null : <Button tone="quiet" busy={busy} onClick={() => void begin()}>{label}</Button>}
      {label === null ? null : <Words className="faint block">{say('signOn.or')}</Words>}
    </Box>
  );
}

/** While the provider's answer is looked at, which takes a second. */
export function SignOnReturning() {
  const say = useHomeTexts();
  return (
    <Screen online title={say('signIn.title')}>
      <Words className="soft block">{say('signOn.returning')}</Words>
      <Skeleton cards={1} lines={2} />
    </Screen>
  );
}

/** The provider has said who it is; the account asks for its own second factor all the same. */
export function SignOnCode({ signOn: { busy, fault, confirm, giveUp } }: { signOn: SignOn }) {
  const say = useHomeTexts();
  const [code, setCode] = useState('');
  const send = async (): Promise<void> => {
    await confirm(code.trim());
    setCode('');
  };
  return (
    <Screen online title={say('signIn.title')} bottom={<Button busy={busy} onClick={() => void send()}>{say('signIn.send')}</Button>}>
      <Words className="soft block">{say('signOn.codeDue')}</Words>
      <Field label={say('signIn.code')} hint={say('signIn.codeHint')} error={fault}>
        <LineInput label={say('signIn.code')} value={code} maxLength={40} invalid={fault !== null} autoComplete="one-time-code" onChange={setCode} onDone={() => void send()} />
      </Field>
      <Button tone="plain" onClick={giveUp}>{say('signOn.back')}</Button>
    </Screen>
  );
}
