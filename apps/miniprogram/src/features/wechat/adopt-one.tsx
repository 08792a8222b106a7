import type { RequestDetail } from '@/contract';
import { lookupCodeOf } from '@/features/requests/lookup-keys';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useResident } from '@/platform/resident';
import { useAction } from '@/platform/use-action';
import { Button, notify } from '@/ui';
import { wechatFailure } from './sign-in';
import { useWechatTexts } from './texts';

/** Keeps one request, opened by its code, under the WeChat of this phone. */
export function AdoptOne({ detail: { id } }: { detail: RequestDetail }) {
  const say = useWechatTexts();
  const common = useCommonTexts();
  const inside = useResident() !== null;
  const lookupCode = lookupCodeOf(id);
  const { run, busy } = useAction((error) => notify(wechatFailure(say, common, error), 'problem'));
  if (!inside || lookupCode === null) return null;
  const take = async (): Promise<void> => {
    if ((await run(() => api.call('post', '/api/me/requests', { body: { lookupCode } }))) !== undefined) notify(say('adopt.done'));
  };
  return <Button tone="plain" busy={busy} onClick={() => void take()}>{say('adopt.one')}</Button>;
}
