import { holdsLongNumber } from '@yige/domain';
import { useState } from 'react';
import type { Schemas } from '@yige/api-client';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { dial } from '@/platform/device';
import { useAction } from '@/platform/use-action';
import { Box, Button, Card, ChoiceChip, Field, LineInput, sayFailure, Sheet, Words, type SaidFailure } from '@/ui';
import { zoneTexts } from './texts';

const REASONS = ['reason.visit', 'reason.answer', 'reason.safety'] as const;

/** How the household is called, and its number: shown for a reason that the household reads. */
export function ContactSheet({ fileId, onClose }: { fileId: string; onClose: () => void }) {
  const say = useTexts(zoneTexts);
  const common = useCommonTexts();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [contact, setContact] = useState<Schemas['HouseholdContactView'] | null>(null);
  const [failure, setFailure] = useState<SaidFailure | null>(null);
  const { run, busy } = useAction((error) => setFailure(sayFailure(common, error)));
  const fault = reason.trim().length < 2 ? say('reason.missing') : holdsLongNumber(reason) ? say('number') : null;
  const look = async (): Promise<void> => {
    setAsked(true);
    if (fault !== null) return;
    setFailure(null);
    const found = await run(() => api.call('post', '/api/household-files/{id}/contact', { path: { id: fileId }, body: { reason: reason.trim() } }));
    if (found !== undefined) setContact(found);
  };
  const phone = contact?.phone ?? null;
  const actions = contact === null
    ? <Button busy={busy} onClick={() => void look()}>{say('contact.look')}</Button>
    : phone === null ? undefined : <Button icon="phone" onClick={() => dial(phone)}>{say('contact.call')}</Button>;
  return (
    <Sheet open title={say('contact.title')} onClose={onClose} actions={actions}>
      {failure === null ? null : <Card tone="alarm"><Words className="strong block">{failure.title}</Words><Words className="soft block">{failure.next}</Words></Card>}
      {contact === null ? (
        <>
          <Words className="soft block">{say('contact.told')}</Words>
          <Field label={say('reason')} error={asked ? fault : null}>
            <Box className="row" role="radiogroup" label={say('reason')}>
              {REASONS.map((one) => <ChoiceChip key={one} chosen={reason === say(one)} onClick={() => setReason(say(one))}>{say(one)}</ChoiceChip>)}
            </Box>
            <LineInput label={say('reason')} placeholder={say('reason.other')} value={reason} maxLength={120} invalid={asked && fault !== null} onChange={setReason} />
          </Field>
        </>
      ) : (
        <Box>
          <Words className="title block">{contact.salutation}</Words>
          <Words className="lead numerals block" selectable>{phone ?? say('contact.noPhone')}</Words>
        </Box>
      )}
    </Sheet>
  );
}
