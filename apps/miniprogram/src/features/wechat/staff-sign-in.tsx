import { parseLookupCode } from '@yige/domain';
import { useState } from 'react';
import type { Me } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { useAction } from '@/platform/use-action';
import { HAS_WECHAT } from '@/platform/wechat';
import { Box, Button, Card, Field, LineInput, notify, Words } from '@/ui';
import { bindByInvitation, signInByWechat, wechatFailure } from './sign-in';
import { useWechatTexts } from './texts';

/** Lets those who serve in by the WeChat of this phone; whoever has not tied it yet enters an invitation. */
export function StaffByWechat({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const say = useWechatTexts();
  const common = useCommonTexts();
  const [unbound, setUnbound] = useState(false);
  const [invitation, setInvitation] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { run, busy } = useAction((error) => setFault(wechatFailure(say, common, error)));
  if (!HAS_WECHAT) return null;
  const begin = async (): Promise<void> => {
    setFault(null);
    const me = await run(signInByWechat);
    if (me === null) setUnbound(true);
    else if (me !== undefined) onSignedIn(me);
  };
  const bind = async (): Promise<void> => {
    const code = parseLookupCode(invitation);
    setFault(code === null ? say('staff.code.wrong') : null);
    if (code === null) return;
    const me = await run(() => bindByInvitation(code));
    if (!me) return;
    notify(say('staff.bound'));
    onSignedIn(me);
  };
  if (!unbound) {
    return (
      <Box className="stack stack--tight">
        <Words className="faint block">{say('staff.or')}</Words>
        <Button tone="quiet" busy={busy} onClick={() => void begin()}>{say('staff.go')}</Button>
        {fault === null ? null : <Box className="field__error" role="alert">{fault}</Box>}
      </Box>
    );
  }
  return (
    <Card>
      <Box className="stack">
        <Words className="soft block">{say('staff.unbound')}</Words>
        <Field label={say('staff.code')} error={fault}>
          <LineInput label={say('staff.code')} placeholder={say('staff.code.placeholder')} value={invitation} maxLength={40} autoComplete="off" invalid={fault !== null} onChange={setInvitation} onDone={() => void bind()} />
        </Field>
        <Button tone="quiet" busy={busy} onClick={() => void bind()}>{say('staff.bind')}</Button>
      </Box>
    </Card>
  );
}
