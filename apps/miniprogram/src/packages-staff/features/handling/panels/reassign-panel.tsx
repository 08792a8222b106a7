import { useState } from 'react';
import type { Me } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useSession } from '@/platform/session';
import { useLoaded } from '@/platform/use-loaded';
import { Field, Skeleton } from '@/ui';
import { DepartmentList, PickList } from '../../units';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { unitsToPassTo } from '../units-to-pass-to';
import { WordsField } from '../words-field';

interface Fields {
  readonly unitId: string | null;
  readonly reason: string;
}
const EMPTY: Fields = { unitId: null, reason: '' };

/** 改派: to somebody else, because whoever has it is away or it is not theirs. */
export function ReassignPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'reassign', EMPTY);
  const { unitId, reason } = form.fields;
  const [asked, setAsked] = useState(false);
  const noReason = reason.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (unitId !== null && !noReason) props.give('reassign', { unitId, reason: reason.trim() }, form);
  };
  const pick = (id: string): void => form.change({ unitId: id });
  const faults = [
    asked && unitId === null ? say('reassign.unit.missing') : null,
    asked && noReason ? say('reassign.reason.missing') : null,
  ] as const;
  return (
    <CommandSheet {...props} title={say('reassign.title')} follows={say('reassign.follows')} send={say('reassign.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <Field label={say('reassign.unit')} error={faults[0]}>
        {props.request.tier === 3 ? <DepartmentList chosen={unitId} except={props.request.holder.unit.id} onPick={({ id }) => pick(id)} /> : <NearUnits {...props} chosen={unitId} onPick={pick} />}
      </Field>
      <WordsField
        label={say('reassign.reason')}
        hint={say('note.hint')}
        placeholder={say('reassign.reason.placeholder')}
        value={reason}
        maxLength={500}
        error={faults[1]}
        onChange={(words) => form.change({ reason: words })}
      />
    </CommandSheet>
  );
}

function NearUnits({ request, chosen, onPick }: PanelProps & { chosen: string | null; onPick: (id: string) => void }) {
  const say = useTexts(handlingTexts);
  const mine = useSession<Me>()?.me.assignments ?? [];
  const branch = mine.find(({ node }) => node.kind === 'branch')?.node.id ?? null;
  const groups = useLoaded(async () => (branch === null ? [] : (await api.call('get', '/api/org/nodes', { query: { parentId: branch, kind: 'partyGroup' } })).items), [branch]);
  if (groups.state === 'loading') return <Skeleton cards={1} lines={3} />;
  // Without a network the units that the request itself names are still there to choose.
  const entries = unitsToPassTo(request, mine, groups.data ?? []).map((unit) => ({
    key: unit.id, label: unit.name, ...(unit.present ? { hint: say('reassign.present', { person: request.holder.person?.name ?? '' }) } : {}),
  }));
  return <PickList inForm label={say('reassign.unit')} entries={entries} chosen={chosen} onPick={({ key }) => onPick(key)} />;
}
