import { useState } from 'react';
import type { PropertyTask } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { Area, Box, Button, Field, notify, sayFailure, Sheet, Words } from '@/ui';
import { propertyTexts } from './texts';

/** What the server takes. */
const MOST_WORDS = 300;

/** Done, or not the company's to do: either with a sentence, which goes back to whoever asked. */
export function AnswerSheet({ task, onAnswered, onClose }: { task: PropertyTask; onAnswered: () => void; onClose: () => void }) {
  const say = useTexts(propertyTexts);
  const common = useCommonTexts();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { run, busy } = useAction(setFailure);
  const answer = words.trim();
  const missing = asked && answer === '' ? say('sheet.missing') : null;
  const send = async (done: boolean): Promise<void> => {
    setAsked(true);
    setFailure(null);
    if (answer === '') return;
    const answered = await run((key) => api.call('post', '/api/property-tasks/{id}/answer', { path: { id: task.id }, headers: { 'Idempotency-Key': key }, body: { done, answer } }));
    if (answered === undefined) return;
    notify(say('sheet.sent'));
    onAnswered();
  };
  const actions = (
    <>
      <Button busy={busy} onClick={() => void send(true)}>{say('sheet.done')}</Button>
      <Button tone="quiet" disabled={busy} onClick={() => void send(false)}>{say('sheet.declined')}</Button>
    </>
  );
  return (
    <Sheet open title={say('sheet.title')} onClose={onClose} actions={actions}>
      {failure === null ? null : <Box className="field__error" role="alert">{sayFailure(common, failure).title}</Box>}
      <Words className="strong block">{task.summary}</Words>
      <Words className="soft block">{task.place}</Words>
      <Field label={say('sheet.words')} hint={say('sheet.hint')} error={missing}>
        <Area label={say('sheet.words')} value={words} maxLength={MOST_WORDS} invalid={missing !== null} onChange={setWords} />
      </Field>
    </Sheet>
  );
}
