import { useState } from 'react';
import type { Me, PropertyTask } from '@/contract';
import { useForm } from '@/features/forms/use-form';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useSession } from '@/platform/session';
import { Area, Box, Button, Card, Field, notify, Sheet, Words } from '@/ui';
import { useAttempt } from '../commands';
import { propertyTexts, wordsFor } from './texts';

/** What the server takes. */
const MOST_WORDS = 300;

/** Done or said, or not theirs: either with a sentence, which goes back to whoever asked. */
export function AnswerSheet({ task, onAnswered, onClose }: { task: PropertyTask; onAnswered: () => void; onClose: () => void }) {
  const say = useTexts(propertyTexts);
  const account = useSession<Me>()?.me.person.id ?? '';
  const form = useForm(`${account}.${task.id}.answerProperty`, { answer: '' });
  const [asked, setAsked] = useState(false);
  const { run, busy, failure } = useAttempt();
  const words = wordsFor(task);
  const answer = form.fields.answer.trim();
  const missing = asked && answer === '' ? say(`${words}sheet.missing`) : null;
  const send = async (done: boolean): Promise<void> => {
    setAsked(true);
    if (answer === '') return;
    const answered = await run({ id: task.id, done, answer }, (key) => api.call('post', '/api/property-tasks/{id}/answer', { path: { id: task.id }, headers: { 'Idempotency-Key': key }, body: { done, answer } }));
    if (answered === undefined) return;
    form.clear();
    notify(say(`${words}sheet.sent`));
    onAnswered();
  };
  const actions = (
    <>
      <Button busy={busy} onClick={() => void send(true)}>{say(`${words}sheet.done`)}</Button>
      <Button tone="quiet" disabled={busy} onClick={() => void send(false)}>{say(`${words}sheet.declined`)}</Button>
    </>
  );
  return (
    <Sheet open title={say(`${words}sheet.title`)} onClose={onClose} actions={actions}>
      {failure === null ? null : <Box role="alert"><Card tone="alarm"><Words className="strong block">{failure.title}</Words><Words className="soft block">{failure.next}</Words></Card></Box>}
      <Words className="strong block">{task.summary}</Words>
      <Words className="soft block">{task.place}</Words>
      <Field label={say(`${words}sheet.words`)} hint={say(`${words}sheet.hint`)} error={missing}>
        <Area label={say(`${words}sheet.words`)} value={form.fields.answer} maxLength={MOST_WORDS} invalid={missing !== null} onChange={(answer) => form.change({ answer })} />
      </Field>
    </Sheet>
  );
}
