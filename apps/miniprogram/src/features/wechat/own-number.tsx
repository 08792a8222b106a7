import { useCommonTexts } from '@/i18n/common';
import { useAction } from '@/platform/use-action';
import { HAS_WECHAT } from '@/platform/wechat';
import { notify, NumberButton } from '@/ui';
import { phoneBehind, wechatFailure } from './sign-in';
import { useWechatTexts } from './texts';

/** Fills in the number of this WeChat, for whoever would rather not type it. */
export function OwnNumber({ onNumber }: { onNumber: (phone: string) => void }) {
  const say = useWechatTexts();
  const common = useCommonTexts();
  const { run } = useAction((error) => notify(wechatFailure(say, common, error), 'problem'));
  if (!HAS_WECHAT) return null;
  const ask = async (code: string | null): Promise<void> => {
    if (code === null) {
      notify(say('phone.refused'));
      return;
    }
    const phone = await run(() => phoneBehind(code));
    if (phone !== undefined) onNumber(phone);
  };
  return <NumberButton onCode={(code) => void ask(code)}>{say('phone.use')}</NumberButton>;
}
