import { useState } from 'react';
import type { DutyDay, PersonRef } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, ChoiceChip, Field, notify, sayFailure, Sheet, Words, type SaidFailure } from '@/ui';
import { dayWords } from './day-words';
import { awayTexts } from './texts';

interface DutySheetProps {
  readonly groupId: string;
  readonly day: DutyDay;
  readonly members: readonly PersonRef[];
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** Who is on duty on one day; nobody is an answer, too. */
export function DutySheet({ groupId, day, members, onSent, onClose }: DutySheetProps) {
  const say = useTexts(awayTexts);
  const common = useCommonTexts();
  const now = useNow();
  const [chosen, setChosen] = useState<readonly string[]>(() => day.people.map(({ id }) => id).filter((id) => members.some((member) => member.id === id)));
  const [failure, setFailure] = useState<SaidFailure | null>(null);
  const { run, busy } = useAction((error) => setFailure(sayFailure(common, error)));
  const toggle = (id: string): void => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const submit = async (): Promise<void> => {
    setFailure(null);
    const sent = await run((key) =>
      api.call('post', '/api/groups/{groupId}/duty', { path: { groupId }, headers: { 'Idempotency-Key': key }, body: { day: day.day, people: chosen.map((personId) => ({ personId })) } }),
    );
    if (sent === undefined) return;
    notify(say('duty.done'));
    onSent();
  };
  const words = dayWords(say, day.day, now);
  return (
    <Sheet open title={say('duty.set', { day: words })} onClose={onClose} actions={<Button icon="check" busy={busy} onClick={() => void submit()}>{say('duty.send')}</Button>}>
      {failure === null ? null : <Card tone="alarm"><Words className="strong block">{failure.title}</Words><Words className="soft block">{failure.next}</Words></Card>}
      <Words className="soft block">{say('duty.follows')}</Words>
      <Field label={say('duty.who')} hint={say('duty.who.hint')}>
        <Box className="row" role="group" label={say('duty.who')}>
          {members.map(({ id, name }) => <ChoiceChip key={id} role="checkbox" chosen={chosen.includes(id)} onClick={() => toggle(id)}>{name}</ChoiceChip>)}
        </Box>
      </Field>
    </Sheet>
  );
}
