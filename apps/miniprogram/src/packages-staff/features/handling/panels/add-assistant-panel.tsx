import { useState } from 'react';
import { useTexts } from '@/i18n';
import { CommandSheet } from '../command-sheet';
import { HelperUnitsField, type ChosenUnit } from '../helper-units-field';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

interface Fields {
  readonly units: readonly ChosenUnit[];
  /** What all of them are asked. */
  readonly task: string;
  /** What one of them is asked instead, by its id. */
  readonly own: Readonly<Record<string, string>>;
}
const EMPTY: Fields = { units: [], task: '', own: {} };

/** 协办: one or several other units help, each with one sentence on what to do. */
export function AddAssistantPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'addAssistant', EMPTY);
  const { units, task, own } = form.fields;
  const [asked, setAsked] = useState(false);
  const several = units.length > 1;
  const taskOf = ({ id }: ChosenUnit): string => (several ? (own[id] ?? '').trim() : '') || task.trim();
  const noTask = units.some((unit) => taskOf(unit) === '') || (units.length === 0 && task.trim() === '');
  const send = (): void => {
    setAsked(true);
    if (units.length > 0 && !noTask) props.give('addAssistant', { units: units.map((unit) => ({ unitId: unit.id, task: taskOf(unit) })) }, form);
  };
  const faults = [asked && units.length === 0 ? say('addAssistant.unit.missing') : null, asked && noTask ? say('addAssistant.task.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('addAssistant.title')} follows={say('addAssistant.follows')} icon="send" send={say('addAssistant.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <WordsField
        label={say(several ? 'addAssistant.task.all' : 'addAssistant.task')}
        hint={say('note.hint')}
        placeholder={say('addAssistant.task.placeholder')}
        value={task}
        maxLength={300}
        error={faults[1]}
        onChange={(words) => form.change({ task: words })}
      />
      {several ? units.map(({ id, name }) => (
        <WordsField
          key={id}
          label={say('addAssistant.task.own', { unit: name })}
          placeholder={say('addAssistant.task.same')}
          value={own[id] ?? ''}
          maxLength={300}
          onChange={(words) => form.change({ own: { ...own, [id]: words } })}
        />
      )) : null}
      <HelperUnitsField request={props.request} label={say('addAssistant.unit')} units={units} error={faults[0]} onChange={(chosen) => form.change({ units: chosen })} />
    </CommandSheet>
  );
}
