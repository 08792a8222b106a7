import { useState } from 'react';
import type { Me } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useSession } from '@/platform/session';
import { useLoaded } from '@/platform/use-loaded';
import { Field } from '@/ui';
import { DepartmentList, PickList } from '../../units';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { unitsToPassTo } from '../units-to-pass-to';
import { WordsField } from '../words-field';

interface Fields {
  readonly unitId: string | null;
  readonly task: string;
}
const EMPTY: Fields = { unitId: null, task: '' };

/** 协办: another unit helps, with one sentence on what to do. */
export function AddAssistantPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'addAssistant', EMPTY);
  const { unitId, task } = form.fields;
  const [asked, setAsked] = useState(false);
  const noTask = task.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (unitId !== null && !noTask) props.give('addAssistant', { units: [{ unitId, task: task.trim() }] }, form);
  };
  const pick = (id: string): void => form.change({ unitId: id });
  const faults = [asked && unitId === null ? say('addAssistant.unit.missing') : null, asked && noTask ? say('addAssistant.task.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('addAssistant.title')} follows={say('addAssistant.follows')} icon="send" send={say('addAssistant.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <WordsField
        label={say('addAssistant.task')}
        hint={say('note.hint')}
        placeholder={say('addAssistant.task.placeholder')}
        value={task}
        maxLength={300}
        error={faults[1]}
        onChange={(words) => form.change({ task: words })}
      />
      <Field label={say('addAssistant.unit')} error={faults[0]}>
        <NearHelpers {...props} chosen={unitId} onPick={pick} />
        <DepartmentList chosen={unitId} except={props.request.holder.unit.id} onPick={({ id }) => pick(id)} />
      </Field>
    </CommandSheet>
  );
}

/** Branches, communities and towns that the request has met, where I serve, and what lies directly below. Departments have a list of their own. */
function NearHelpers({ request, chosen, onPick }: PanelProps & { chosen: string | null; onPick: (id: string) => void }) {
  const say = useTexts(handlingTexts);
  const mine = useSession<Me>()?.me.assignments ?? [];
  const above = mine.find(({ node }) => node.kind === 'village' || node.kind === 'town')?.node ?? null;
  const below = useLoaded(async () => {
    if (above === null) return [];
    return (await api.call('get', '/api/org/nodes', { query: { parentId: above.id, kind: above.kind === 'town' ? 'village' : 'branch' } })).items;
  }, [above?.id]);
  const entries = unitsToPassTo(request, mine, below.data ?? [])
    .filter(({ id, kind }) => id !== request.holder.unit.id && (kind === 'branch' || kind === 'village' || kind === 'town'))
    .map(({ id, name }) => ({ key: id, label: name }));
  return <PickList inForm label={say('addAssistant.unit')} entries={entries} chosen={chosen} onPick={({ key }) => onPick(key)} />;
}
