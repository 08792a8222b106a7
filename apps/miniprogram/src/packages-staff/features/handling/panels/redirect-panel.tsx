import { useState } from 'react';
import type { CatalogueDoor } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, ErrorState, Field, LineInput, Skeleton, Words } from '@/ui';
import { PickList } from '../../units';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

/** As many as are in sight before anybody types. */
const SHOWN = 4;

interface Fields {
  /** A number or a name of the catalogue. */
  readonly door: string | null;
  /** A door in the handler's own words; it goes before the chosen one. */
  readonly own: string;
  readonly reason: string;
}
const EMPTY: Fields = { door: null, own: '', reason: '' };

/** 不予受理并告知途径: the right door and why, as the resident will read it. */
export function RedirectPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'redirect', EMPTY);
  const { door: picked, own, reason } = form.fields;
  const [asked, setAsked] = useState(false);
  const door = own.trim() === '' ? picked : own.trim();
  const noReason = reason.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (door !== null && !noReason) props.give('redirect', { door, reason: reason.trim() }, form);
  };
  const faults = [
    asked && door === null ? say('redirect.door.missing') : null,
    asked && noReason ? say('redirect.reason.missing') : null,
  ] as const;
  return (
    <CommandSheet {...props} title={say('redirect.title')} follows={say('redirect.follows')} icon="send" send={say('redirect.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <Field label={say('redirect.door')} error={faults[0]}>
        <DoorList matter={props.request.matter?.code} chosen={own.trim() === '' ? picked : null} onPick={(key) => form.change({ door: key, own: '' })} />
      </Field>
      <Field label={say('redirect.own')}>
        <LineInput label={say('redirect.own')} placeholder={say('redirect.own.placeholder')} value={own} maxLength={80} onChange={(words) => form.change({ own: words })} />
      </Field>
      <WordsField
        label={say('redirect.reason')}
        hint={say('redirect.reason.hint')}
        value={reason}
        maxLength={1000}
        error={faults[1]}
        onChange={(words) => form.change({ reason: words })}
      />
    </CommandSheet>
  );
}

interface DoorListProps {
  readonly matter: string | undefined;
  readonly chosen: string | null;
  readonly onPick: (door: string) => void;
}

/** The doors of the catalogue, those of this matter first. */
function DoorList({ matter, chosen, onPick }: DoorListProps) {
  const say = useTexts(handlingTexts);
  const [words, setWords] = useState('');
  const [whole, setWhole] = useState(false);
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/catalogue/doors', { query: matter === undefined ? {} : { matter } }), [matter]);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={1} lines={4} />;
  const sought = words.trim();
  const found = data.items.filter(({ number, name }) => sought === '' || number?.includes(sought) || name.includes(sought));
  // What the catalogue names for this matter is nearest; before anybody searches, a few of the others stand beside it.
  const near = found.filter((door) => door.forMatter || keyOf(door) === chosen);
  const others = found.filter((door) => !near.includes(door) && !isEmergencyNumber(door));
  const shown = whole || sought !== '' ? found : [...near, ...others.slice(0, Math.max(0, SHOWN - near.length))];
  const entries = shown.map((door) => ({ key: keyOf(door), label: door.name, ...hintOf(door) }));
  return (
    <Box className="stack stack--tight">
      <LineInput type="search" value={words} label={say('redirect.search')} placeholder={say('redirect.search')} maxLength={40} onChange={setWords} />
      {shown.length === 0 ? <Words className="soft block">{say('redirect.none')}</Words> : null}
      <PickList inForm label={say('redirect.door')} entries={entries} chosen={chosen} onPick={({ key }) => onPick(key)} />
      {shown.length < found.length ? <Button tone="plain" wide={false} onClick={() => setWhole(true)}>{say('redirect.all', { count: found.length })}</Button> : null}
    </Box>
  );
}

const keyOf = ({ number, name }: CatalogueDoor): string => number ?? name;
/** Nobody is sent to 110 for what is not urgent; who looks for it finds it. */
const isEmergencyNumber = ({ number }: CatalogueDoor): boolean => number?.length === 3;

function hintOf({ number, when }: CatalogueDoor): { hint?: string } {
  const hint = [number, when].filter((part) => part !== null).join(' · ');
  return hint === '' ? {} : { hint };
}
