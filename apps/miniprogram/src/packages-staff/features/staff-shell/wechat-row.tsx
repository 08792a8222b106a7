import { useState } from 'react';
import type { Me } from '@/contract';
import { useInstallation } from '@/features/home/use-installation';
import { wechatFailure } from '@/features/wechat/sign-in';
import { useWechatTexts } from '@/features/wechat/texts';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { session } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { Box, Confirm, LinkRow, notify, Sheet, Words } from '@/ui';

/** Ties the WeChat of whoever serves to their account, by an invitation that they make for themselves, and unties it. */
export function WechatRow({ me }: { me: Me }) {
  const say = useWechatTexts();
  const common = useCommonTexts();
  const installation = useInstallation();
  const [invitation, setInvitation] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const { run, busy } = useAction((error) => notify(wechatFailure(say, common, error), 'problem'));
  const invite = async (): Promise<void> => {
    const made = await run((key) => api.call('post', '/api/me/wechat-invitation', { headers: { 'Idempotency-Key': key } }));
    if (made !== undefined) setInvitation(made.code);
  };
  const untie = async (): Promise<void> => {
    const done = await run(() => api.call('delete', '/api/me/wechat').then(() => true));
    setAsking(false);
    if (done === undefined) return;
    notify(say('me.unbound.done'));
    session.set((now) => now && { ...now, me: { ...me, wechat: false } });
  };
  // Where no WeChat is set up there is nothing to tie; what was tied before can still be untied.
  if (!me.wechat && installation?.wechat !== true) return null;
  return (
    <>
      {me.wechat
        ? <LinkRow icon="message" label={say('me.bound')} hint={say('me.bound.hint')} onClick={() => setAsking(true)} />
        : <LinkRow icon="message" label={say('me.unbound')} hint={say('me.unbound.hint')} onClick={() => void invite()} />}
      {invitation === null ? null : (
        <Sheet open title={say('me.unbound')} onClose={() => setInvitation(null)}>
          <Box className="stack">
            <Words className="title numerals block" selectable>{invitation}</Words>
            <Words className="soft block">{say('me.invitation')}</Words>
          </Box>
        </Sheet>
      )}
      <Confirm open={asking} title={say('me.unbind.title')} words={say('me.unbind.words')} action={say('me.unbind')} tone="danger" busy={busy} onConfirm={() => void untie()} onClose={() => setAsking(false)} />
    </>
  );
}
