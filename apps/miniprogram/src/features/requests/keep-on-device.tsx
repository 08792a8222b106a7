import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { shownLookupCode } from '@/features/report/lookup-code';
import { goBack } from '@/platform/navigation';
import { Button, Confirm, notify } from '@/ui';
import { follow, forgetRequest, lookupCodeOf, useKnownRequests } from './lookup-keys';
import { useRequestTexts } from './texts';

/** Whether this phone shall remember the request: its owner decides, because phones are shared. */
export function KeepOnDevice({ detail: { id, number, excerpt } }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const known = useKnownRequests().some((request) => request.id === id);
  const lookupCode = lookupCodeOf(id);
  const [asking, setAsking] = useState(false);
  if (lookupCode === null) return null;
  if (!known) {
    const keep = (): void => {
      follow({ id, number, lookupCode, excerpt });
      notify(say('track.kept'));
    };
    return <Button tone="plain" onClick={keep}>{say('track.keep')}</Button>;
  }
  const forget = (): void => {
    setAsking(false);
    forgetRequest(id);
    notify(say('track.forgotten'));
    goBack();
  };
  return (
    <>
      <Button tone="plain" onClick={() => setAsking(true)}>{say('track.forget')}</Button>
      <Confirm
        open={asking}
        title={say('track.forget.title')}
        words={say('track.forget.words', { code: shownLookupCode(lookupCode) })}
        action={say('track.forget.action')}
        tone="danger"
        onConfirm={forget}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
