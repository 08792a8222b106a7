import { useState } from 'react';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { resident, useResident } from '@/platform/resident';
import { useAction } from '@/platform/use-action';
import { Box, Button, Card, Confirm, Heading, notify, Words } from '@/ui';
import { wechatFailure } from './sign-in';
import { useWechatTexts } from './texts';

/** What a resident who came by WeChat may do about it. */
export function ResidentSettings() {
  const say = useWechatTexts();
  const common = useCommonTexts();
  const inside = useResident() !== null;
  const [asking, setAsking] = useState(false);
  const { run, busy } = useAction((error) => notify(wechatFailure(say, common, error), 'problem'));
  if (!inside) return null;
  const leave = (): void => {
    resident.set(null);
    notify(say('settings.left'));
  };
  const erase = async (): Promise<void> => {
    const done = await run(() => api.call('delete', '/api/wechat/identity').then(() => true));
    if (done === undefined) return;
    resident.set(null);
    notify(say('settings.erased'));
  };
  return (
    <Card>
      <Box className="stack stack--tight">
        <Heading level={2}>{say('settings.title')}</Heading>
        <Words className="soft block">{say('settings.words')}</Words>
        <Button tone="quiet" icon="logout" onClick={leave}>{say('settings.leave')}</Button>
        <Button tone="plain" onClick={() => setAsking(true)}>{say('settings.erase')}</Button>
      </Box>
      <Confirm
        open={asking}
        title={say('settings.erase.title')}
        words={say('settings.erase.words')}
        action={say('settings.erase')}
        tone="danger"
        busy={busy}
        onConfirm={() => void erase()}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}
