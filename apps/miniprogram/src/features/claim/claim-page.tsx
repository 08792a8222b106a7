import { ApiError } from '@yige/api-client';
import { parseLookupCode } from '@yige/domain';
import { useState } from 'react';
import type { ClaimLook } from '@/contract';
import { follow } from '@/features/requests/lookup-keys';
import { wechatFailure } from '@/features/wechat/sign-in';
import { useWechatTexts } from '@/features/wechat/texts';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { PAGES, replace, usePageParams } from '@/platform/navigation';
import { useSettings } from '@/platform/settings';
import { useAction } from '@/platform/use-action';
import { Box, Button, Card, Field, Heading, LineInput, notify, Screen, Words } from '@/ui';
import { claimTexts } from './texts';

/** Whoever was sent a card takes over what was filed for them. Nothing that was written is shown before: a card may lie in a group. */
export function ClaimPage() {
  const say = useTexts(claimTexts);
  const [wechat, common] = [useWechatTexts(), useCommonTexts()];
  const { c = '' } = usePageParams();
  const { language } = useSettings();
  const [typed, setTyped] = useState(c);
  const [look, setLook] = useState<ClaimLook | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { run, busy } = useAction((error) => setFault(error instanceof ApiError && error.passing ? say('notYet') : wechatFailure(wechat, common, error)));
  const code = parseLookupCode(typed);
  const open = async (): Promise<void> => {
    setFault(code === null ? say('code.wrong') : null);
    const found = code === null ? undefined : await run(() => api.call('post', '/api/claims/look', { body: { code } }));
    if (found !== undefined) setLook(found);
  };
  const take = async (): Promise<void> => {
    const taken = code === null ? undefined : await run((key) => api.call('post', '/api/claims', { headers: { 'Idempotency-Key': key }, body: { code } }));
    if (taken === undefined) return;
    follow({ id: taken.id, number: taken.number, lookupCode: taken.lookupCode, excerpt: look?.matter ?? say('excerpt') });
    notify(say('done'));
    replace(PAGES.request, { id: taken.id });
  };
  if (look === null) {
    return (
      <Screen online title={say('title')} bottom={<Button busy={busy} onClick={() => void open()}>{say('look')}</Button>}>
        <Words className="soft">{say('about')}</Words>
        <Field label={say('code')} error={fault}>
          <LineInput label={say('code')} placeholder={say('code.placeholder')} value={typed} maxLength={40} autoComplete="off" invalid={fault !== null} onChange={setTyped} onDone={() => void open()} />
        </Field>
      </Screen>
    );
  }
  const filed = new Date(look.submittedAt).toLocaleDateString(language, { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' });
  return (
    <Screen online title={say('title')} bottom={<Button busy={busy} onClick={() => void take()}>{say('take')}</Button>}>
      <Card>
        <Box className="stack stack--tight">
          <Heading level={2}>{look.matter ?? say('matter.unknown')}</Heading>
          <Words className="soft block">{say('filed', { day: filed })}</Words>
        </Box>
      </Card>
      <Words className="soft">{say('take.words')}</Words>
      {fault === null ? null : <Box className="field__error" role="alert">{fault}</Box>}
    </Screen>
  );
}
