import { ApiError } from '@yige/api-client';
import { useState } from 'react';
import { useKnownRequests } from '@/features/requests/lookup-keys';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useResident } from '@/platform/resident';
import { useSession } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { HAS_WECHAT } from '@/platform/wechat';
import { Box, Button, Card, Heading, notify, Words } from '@/ui';
import { signInByWechat, wechatFailure } from './sign-in';
import { useWechatTexts } from './texts';

/** Takes requests over by their lookup codes. @returns how many of them are somebody else's */
async function adopt(codes: readonly string[]): Promise<number> {
  let others = 0;
  for (const lookupCode of codes) {
    try {
      await api.call('post', '/api/me/requests', { body: { lookupCode } });
    } catch (error) {
      // What is another's, or was erased, keeps nobody from the rest.
      if (!(error instanceof ApiError) || error.passing) throw error;
      others += 1;
    }
  }
  return others;
}

/** Offers to keep requests under the WeChat of this phone. Nothing here has to be done. */
export function RememberCard({ onAdopted }: { onAdopted: () => void }) {
  const say = useWechatTexts();
  const common = useCommonTexts();
  const known = useKnownRequests();
  const [adopted, setAdopted] = useState<readonly string[]>([]);
  const [inside, serves] = [useResident() !== null, useSession() !== null];
  const { run, busy } = useAction((error) => notify(wechatFailure(say, common, error), 'problem'));
  if (!HAS_WECHAT) return null;
  if (!inside && !serves) {
    return (
      <Card>
        <Box className="stack stack--tight">
          <Heading level={2}>{say('remember.title')}</Heading>
          <Words className="soft block">{say('remember.words')}</Words>
          <Button tone="quiet" busy={busy} onClick={() => void run(signInByWechat)}>{say('remember.go')}</Button>
        </Box>
      </Card>
    );
  }
  const left = known.filter(({ id }) => !adopted.includes(id));
  if (!inside || left.length === 0) return null;
  const take = async (): Promise<void> => {
    const others = await run(() => adopt(left.map(({ lookupCode }) => lookupCode)));
    if (others === undefined) return;
    setAdopted(known.map(({ id }) => id));
    notify(say(others === 0 ? 'adopt.done' : 'adopt.other'));
    onAdopted();
  };
  return <Button tone="plain" busy={busy} onClick={() => void take()}>{say('adopt.here', { count: left.length })}</Button>;
}
