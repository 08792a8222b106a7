import { SATISFACTIONS, type Satisfaction } from '@yige/domain';
import { useState } from 'react';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { Box, Chip, ChoiceChip, Field } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { missingOfRevisit, NEW_REVISIT, presentTry, revisitBody, TRIES, type RevisitFields } from '../revisit';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

/** 回访: another unit asks the resident, three questions in their order; after three tries without reaching them it ends. */
export function RevisitPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'revisit', NEW_REVISIT);
  const { reached, contacted, solved, comment, note } = form.fields;
  const [asked, setAsked] = useState(false);
  const attempt = presentTry(props.request);
  const missing = missingOfRevisit(form.fields);
  const send = (): void => {
    setAsked(true);
    const body = revisitBody(form.fields);
    if (body !== null) props.give('revisit', { ...body, ...whenWritten('comment', reached === true ? comment : ''), ...whenWritten('note', note) }, form);
  };
  const fault = (question: typeof missing): string | null => (asked && missing === question ? say(`revisit.missing.${question ?? 'reached'}`) : null);
  const faults = [missing === null ? null : fault(missing)] as const;
  return (
    <CommandSheet {...props} title={say('revisit.title')} follows={followsOf()} send={say('revisit.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <Box className="row"><Chip tone={attempt === TRIES ? 'amber' : 'plain'} icon="phone">{say('revisit.try', { attempt, tries: TRIES })}</Chip></Box>
      <YesNo label={say('revisit.reached')} yes={say('revisit.reached.yes')} no={say('revisit.reached.no')} value={reached} error={fault('reached')} onChange={(on) => form.change({ reached: on })} />
      {reached === true ? (
        <>
          <YesNo label={say('revisit.contacted')} yes={say('revisit.contacted.yes')} no={say('revisit.contacted.no')} value={contacted} error={fault('contacted')} onChange={(on) => form.change({ contacted: on })} />
          {contacted === null ? null : <YesNo label={say('revisit.solved')} yes={say('revisit.solved.yes')} no={say('revisit.solved.no')} value={solved} error={fault('solved')} onChange={(on) => form.change({ solved: on })} />}
          {solved === true ? <Satisfied fields={form.fields} error={fault('satisfaction')} onChange={(satisfaction) => form.change({ satisfaction })} /> : null}
          <WordsField label={say('revisit.comment')} hint={say('revisit.comment.hint')} value={comment} maxLength={1000} onChange={(words) => form.change({ comment: words })} />
        </>
      ) : null}
      {reached === null ? null : <WordsField label={say('note')} hint={say('note.hint')} value={note} maxLength={500} onChange={(words) => form.change({ note: words })} />}
    </CommandSheet>
  );

  function followsOf(): string {
    if (reached === false) return say(attempt === TRIES ? 'revisit.follows.givenUp' : 'revisit.follows.notReached');
    if (reached === true && solved === false) return say('revisit.follows.unsolved');
    return reached === true && solved === true ? say('revisit.follows.solved') : say('revisit.follows');
  }
}

interface YesNoProps {
  readonly label: string;
  readonly yes: string;
  readonly no: string;
  readonly value: boolean | null;
  readonly error: string | null;
  readonly onChange: (value: boolean) => void;
}

function YesNo({ label, yes, no, value, error, onChange }: YesNoProps) {
  return (
    <Field label={label} error={error}>
      <Box className="row" role="radiogroup" label={label}>
        <ChoiceChip chosen={value === true} onClick={() => onChange(true)}>{yes}</ChoiceChip>
        <ChoiceChip chosen={value === false} onClick={() => onChange(false)}>{no}</ChoiceChip>
      </Box>
    </Field>
  );
}

function Satisfied({ fields, error, onChange }: { fields: RevisitFields; error: string | null; onChange: (satisfaction: Satisfaction) => void }) {
  const say = useTexts(handlingTexts);
  const common = useCommonTexts();
  const label = say('revisit.satisfaction');
  return (
    <Field label={label} error={error}>
      <Box className="row" role="radiogroup" label={label}>
        {SATISFACTIONS.map((one) => <ChoiceChip key={one} chosen={fields.satisfaction === one} onClick={() => onChange(one)}>{common(`satisfaction.${one}`)}</ChoiceChip>)}
      </Box>
    </Field>
  );
}
