import { useState } from 'react';
import type { Me } from '@/contract';
import { wechatFailure } from '@/features/wechat/sign-in';
import { useWechatTexts } from '@/features/wechat/texts';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { session } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { Box, Button, Card, Field, Heading, LineInput, Words } from '@/ui';

/** A role with power is not used by WeChat alone: its code is asked for once in a session. */
export function FactorCard({ me }: { me: Me }) {
  const say = useWechatTexts();
  const common = useCommonTexts();
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { run, busy } = useAction((error) => setFault(wechatFailure(say, common, error)));
  if (me.secondFactor === 'needed') return <Card tone="amber"><Words className="block">{say('factor.needed')}</Words></Card>;
  if (me.secondFactor !== 'unmet') return null;
  const send = async (): Promise<void> => {
    if (code.trim() === '') return;
    setFault(null);
    const now = await run(() => api.call('post', '/api/sessions/current/factor', { body: { code: code.trim() } }));
    setCode('');
    if (now !== undefined) session.set((present) => present && { ...present, me: now });
  };
  return (
    <Card tone="amber">
      <Box className="stack stack--tight">
        <Heading level={2}>{say('factor.title')}</Heading>
        <Words className="soft block">{say('factor.words')}</Words>
        <Field label={say('factor.code')} error={fault}>
          <LineInput label={say('factor.code')} value={code} maxLength={40} invalid={fault !== null} autoComplete="one-time-code" onChange={setCode} onDone={() => void send()} />
        </Field>
        <Button tone="quiet" busy={busy} onClick={() => void send()}>{say('factor.send')}</Button>
      </Box>
    </Card>
  );
}
