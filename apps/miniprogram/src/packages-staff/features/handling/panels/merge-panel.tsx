import { useState } from 'react';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { EmptyState, ErrorState, Field, Skeleton } from '@/ui';
import { useHolderWords } from '../../glance';
import { PickList } from '../../units';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

/** As many as a phone shows without work. */
const SHOWN = 20;

interface Fields {
  readonly mainId: string | null;
  readonly note: string;
}
const EMPTY: Fields = { mainId: null, note: '' };

/** 合并: this one follows another that is about the same. */
export function MergePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const holderWords = useHolderWords();
  const form = usePanelForm(props, 'merge', EMPTY);
  const { mainId, note } = form.fields;
  const [asked, setAsked] = useState(false);
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/requests/{id}/candidates', { path: { id: props.request.id }, query: { limit: SHOWN } }), [props.request.id]);
  const send = (): void => {
    setAsked(true);
    if (mainId !== null) props.give('merge', { mainId, ...whenWritten('note', note) }, form);
  };
  const faults = [asked && mainId === null ? say('merge.missing') : null] as const;
  const entries = (data?.items ?? []).map((request) => ({
    key: request.id, label: request.excerpt, hint: [request.number, request.place, holderWords(request)].join(' · '),
  }));
  return (
    <CommandSheet {...props} title={say('merge.title')} follows={say('merge.follows')} send={say('merge.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <Field label={say('merge.main')} error={faults[0]}>
        {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
        {state === 'loading' ? <Skeleton cards={1} lines={4} /> : null}
        {state === 'ready' && entries.length === 0 ? <EmptyState drawing="not-found" title={say('merge.none')} next={say('merge.none.next')} /> : null}
        <PickList inForm label={say('merge.main')} entries={entries} chosen={mainId} onPick={({ key }) => form.change({ mainId: key })} />
      </Field>
      <WordsField label={say('note')} hint={say('note.hint')} value={note} maxLength={500} onChange={(words) => form.change({ note: words })} />
    </CommandSheet>
  );
}
