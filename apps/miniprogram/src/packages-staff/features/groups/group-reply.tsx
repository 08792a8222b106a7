import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { wechatFailure } from '@/features/wechat/sign-in';
import { useWechatTexts } from '@/features/wechat/texts';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { copyText } from '@/platform/device';
import { useAction } from '@/platform/use-action';
import { Button, notify, Sheet, Words } from '@/ui';
import { groupsTexts } from './texts';

/** What may be said in the group about a request: shown first, since whoever pastes it answers for it. */
export function GroupReply({ request: { id, confidential } }: { request: RequestDetail }) {
  const say = useTexts(groupsTexts);
  const [wechat, common] = [useWechatTexts(), useCommonTexts()];
  const [text, setText] = useState<string | null>(null);
  const { run, busy } = useAction((error) => notify(wechatFailure(wechat, common, error), 'problem'));
  if (confidential) return null;
  const write = async (): Promise<void> => {
    const reply = await run(() => api.call('get', '/api/requests/{id}/group-reply', { path: { id } }));
    if (reply !== undefined) setText(reply.text);
  };
  const copy = async (): Promise<void> => {
    notify(say((await copyText(text ?? '')) ? 'reply.copied' : 'reply.notCopied'));
    setText(null);
  };
  return (
    <>
      <Button tone="plain" icon="message" busy={busy} onClick={() => void write()}>{say('reply')}</Button>
      {text === null ? null : (
        <Sheet open title={say('reply')} onClose={() => setText(null)} actions={<Button icon="copy" onClick={() => void copy()}>{say('reply.copy')}</Button>}>
          <Words className="block" selectable>{text}</Words>
          <Words className="faint block">{say('reply.words')}</Words>
        </Sheet>
      )}
    </>
  );
}
