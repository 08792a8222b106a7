import { WHISTLE_RESPONSES, type WhistleResponse } from '@yige/domain';
import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Box, ChoiceChip, Field } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { presentWhistleOf } from '../whistle-cards';
import { WordsField } from '../words-field';

interface Met {
  /** By unit. */
  readonly came: Readonly<Record<string, boolean>>;
  readonly decision: string;
  readonly publicDecision: string;
}
const NOBODY_YET: Met = { came: {}, decision: '', publicDecision: '' };

/** They met: who came, what was decided, and the sentence that the resident reads. */
export function RecordWhistlePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'recordWhistle', NOBODY_YET);
  const { came, decision, publicDecision } = form.fields;
  const [asked, setAsked] = useState(false);
  const units = presentWhistleOf(props.request)?.units.map(({ unit }) => unit) ?? [];
  const open = units.some(({ id }) => came[id] === undefined);
  const [undecided, untold] = [decision.trim() === '', publicDecision.trim() === ''];
  const send = (): void => {
    setAsked(true);
    if (open || undecided || untold) return;
    props.give('recordWhistle', { units: units.map(({ id }) => ({ unitId: id, came: came[id] === true })), decision: decision.trim(), publicDecision: publicDecision.trim() }, form);
  };
  const faults = [
    asked && open ? say('recordWhistle.came.missing') : null,
    asked && undecided ? say('recordWhistle.decision.missing') : null,
    asked && untold ? say('recordWhistle.public.missing') : null,
  ] as const;
  return (
    <CommandSheet {...props} title={say('recordWhistle.title')} follows={say('recordWhistle.follows')} icon="send" send={say('recordWhistle.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      {units.map(({ id, name }) => (
        <Field key={id} label={name} error={came[id] === undefined ? faults[0] : null}>
          <Box className="row" role="radiogroup" label={name}>
            <ChoiceChip chosen={came[id] === true} onClick={() => form.change({ came: { ...came, [id]: true } })}>{say('helper.came')}</ChoiceChip>
            <ChoiceChip chosen={came[id] === false} onClick={() => form.change({ came: { ...came, [id]: false } })}>{say('helper.didNotCome')}</ChoiceChip>
          </Box>
        </Field>
      ))}
      <WordsField label={say('recordWhistle.decision')} hint={say('note.hint')} value={decision} maxLength={1000} error={faults[1]} onChange={(words) => form.change({ decision: words })} />
      <WordsField label={say('recordWhistle.public')} hint={say('recordWhistle.public.hint')} value={publicDecision} maxLength={300} error={faults[2]} onChange={(words) => form.change({ publicDecision: words })} />
    </CommandSheet>
  );
}

/** How each unit, never a person, responded. It stays inside. */
export function RateWhistlePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const called = presentWhistleOf(props.request)?.units ?? [];
  const form = usePanelForm<{ readonly responses: Readonly<Record<string, WhistleResponse>> }>(props, 'rateWhistle', { responses: {} });
  const { responses } = form.fields;
  const [asked, setAsked] = useState(false);
  const answered = called.flatMap(({ unit, response }) => {
    const chosen = responses[unit.id] ?? response;
    return chosen === null ? [] : [{ unitId: unit.id, response: chosen }];
  });
  const send = (): void => {
    setAsked(true);
    if (answered.length > 0) props.give('rateWhistle', { units: answered }, form);
  };
  const faults = [asked && answered.length === 0 ? say('rateWhistle.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('rateWhistle.title')} follows={say('rateWhistle.follows')} icon="check" send={say('rateWhistle.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      {called.map(({ unit, response }) => (
        <Field key={unit.id} label={unit.name}>
          <Box className="row" role="radiogroup" label={unit.name}>
            {WHISTLE_RESPONSES.map((one) => (
              <ChoiceChip key={one} chosen={(responses[unit.id] ?? response) === one} onClick={() => form.change({ responses: { ...responses, [unit.id]: one } })}>{say(`response.${one}`)}</ChoiceChip>
            ))}
          </Box>
        </Field>
      ))}
    </CommandSheet>
  );
}
