import { useState } from 'react';
import type { HeldAnswer } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { Area, Box, Button, Card, Field, notify, Sheet, Words } from '@/ui';
import { useAttempt } from '../commands';
import { heldTexts } from './texts';

/** What the server takes. */
const [LEAST_WORDS, MOST_WORDS] = [2, 200];

interface Props { readonly held: HeldAnswer; readonly release: boolean; readonly onDecided: () => void; readonly onClose: () => void }

/** Whoever decides says why: it stands in the request for those who serve. */
export function DecideSheet({ held: { id, text }, release, onDecided, onClose }: Props) {
  const say = useTexts(heldTexts);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { run, busy, failure } = useAttempt();
  const which = release ? 'release' : 'keep';
  const written = reason.trim();
  const missing = asked && written.length < LEAST_WORDS ? say('reason.missing') : null;
  const send = async (): Promise<void> => {
    setAsked(true);
    if (written.length < LEAST_WORDS) return;
    const decided = await run({ id, release, reason: written }, async () => {
      await api.call('post', '/api/held/{id}/decision', { path: { id }, body: { release, reason: written } });
      return true;
    });
    if (decided === undefined) return;
    notify(say(release ? 'released' : 'kept'));
    onDecided();
  };
  return (
    <Sheet open title={say(`${which}.title`)} onClose={onClose} actions={<Button busy={busy} onClick={() => void send()}>{say(`${which}.send`)}</Button>}>
      {failure === null ? null : <Box role="alert"><Card tone="alarm"><Words className="strong block">{failure.title}</Words><Words className="soft block">{failure.next}</Words></Card></Box>}
      <Card tone={release ? 'amber' : 'river'}><Words className="block">{say(`${which}.about`)}</Words></Card>
      {text === null ? null : <Words className="kept-lines block">{text}</Words>}
      <Field label={say('reason')} hint={say('reason.hint')} error={missing}>
        <Area label={say('reason')} value={reason} maxLength={MOST_WORDS} invalid={missing !== null} onChange={setReason} />
      </Field>
    </Sheet>
  );
}
