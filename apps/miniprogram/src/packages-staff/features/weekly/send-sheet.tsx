import { useState } from 'react';
import type { Digest } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { Area, Box, Button, Card, Field, notify, Sheet, Words } from '@/ui';
import { useAttempt } from '../commands';
import { weeklyTexts } from './texts';

/** What the server takes. */
const MOST_WORDS = 200;

/** Goes to the level above as it is, or with a few words; nothing has to be added. */
export function SendSheet({ digest, onSent, onClose }: { digest: Digest; onSent: (sent: Digest) => void; onClose: () => void }) {
  const say = useTexts(weeklyTexts);
  const [addition, setAddition] = useState('');
  const { run, busy, failure } = useAttempt();
  const send = async (): Promise<void> => {
    const body = addition.trim() === '' ? {} : { addition: addition.trim() };
    const sent = await run({ id: digest.id, ...body }, (key) => api.call('post', '/api/digests/{id}/send', { path: { id: digest.id }, headers: { 'Idempotency-Key': key }, body }));
    if (sent === undefined) return;
    notify(say('send.done'));
    onSent(sent);
  };
  return (
    <Sheet open title={say('send')} onClose={onClose} actions={<Button busy={busy} onClick={() => void send()}>{say('send')}</Button>}>
      {failure === null ? null : <Box role="alert"><Card tone="alarm"><Words className="strong block">{failure.title}</Words><Words className="soft block">{failure.next}</Words></Card></Box>}
      <Words className="soft block">{say('send.what', { name: digest.node.name })}</Words>
      <Field label={say('send.addition')} hint={say('send.addition.hint')}>
        <Area label={say('send.addition')} value={addition} maxLength={MOST_WORDS} invalid={false} onChange={setAddition} />
      </Field>
    </Sheet>
  );
}
