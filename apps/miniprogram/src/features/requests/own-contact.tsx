import { phoneLooksWrong } from '@yige/domain';
import { useState } from 'react';
import type { OwnData } from '@/contract';
import { Box, Button, ErrorState, Field, LineInput, notify, Words } from '@/ui';
import { correctContact } from './request-api';
import { useRequestTexts } from './texts';

/** Name and number as the reporter wants them from now on. What was there before is not kept. */
export function OwnContact({ id, data, onDone, onBack }: { id: string; data: OwnData; onDone: (data: OwnData) => void; onBack: () => void }) {
  const say = useRequestTexts();
  const [name, setName] = useState(data.name ?? '');
  const [phone, setPhone] = useState(data.phone ?? '');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const given = changes(data, { name: name.trim(), phone: phone.trim() });
  const wrong = phoneLooksWrong(phone);
  const send = (): void => {
    if (wrong) return;
    setBusy(true);
    setFailed(null);
    correctContact(id, given).then(
      (corrected) => {
        notify(say('own.correct.done'));
        onDone(corrected);
      },
      (error: unknown) => {
        setFailed(error);
        setBusy(false);
      },
    );
  };
  return (
    <Box className="stack">
      {failed === null ? null : <ErrorState error={failed} />}
      <Field label={say('own.correct.phone')} error={wrong ? say('own.correct.wrong') : null}>
        <LineInput type="tel" label={say('own.correct.phone')} value={phone} maxLength={20} autoComplete="tel" invalid={wrong} onChange={setPhone} />
      </Field>
      <Field label={say('own.correct.name')}>
        <LineInput label={say('own.correct.name')} value={name} maxLength={60} autoComplete="name" onChange={setName} />
      </Field>
      <Words className="soft block">{say('own.correct.agree')}</Words>
      <Button busy={busy} disabled={wrong || Object.keys(given).length === 0} onClick={send}>{say('own.correct.send')}</Button>
      <Button tone="plain" onClick={onBack}>{say('own.correct.back')}</Button>
    </Box>
  );
}

/** What was left as it was, or emptied, is not sent: to have something forgotten is asked for by itself. */
function changes(before: OwnData, now: { name: string; phone: string }): { name?: string; phone?: string } {
  return {
    ...(now.name !== '' && now.name !== before.name ? { name: now.name } : {}),
    ...(now.phone !== '' && now.phone !== before.phone ? { phone: now.phone } : {}),
  };
}
