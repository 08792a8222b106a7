import { useState } from 'react';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Card, ChoiceChip, Field, Words } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { reasonWords } from '../reason-words';
import { WordsField } from '../words-field';

interface Fields {
  readonly granted: boolean | null;
  readonly forResident: string;
  readonly note: string;
}
const EMPTY: Fields = { granted: null, forResident: '', note: '' };

/** What was asked for, and the decision about it. */
export function GrantExtensionPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'grantExtension', EMPTY);
  const { granted, forResident, note } = form.fields;
  const [asked, setAsked] = useState(false);
  const send = (): void => {
    setAsked(true);
    if (granted === true) props.give('grantExtension', { granted, ...whenWritten('forResident', forResident), ...whenWritten('note', note) }, form);
    if (granted === false) props.give('grantExtension', { granted, ...whenWritten('note', note) }, form);
  };
  const label = say('grantExtension.decision');
  const follows = granted === null ? undefined : say(granted ? 'grantExtension.follows' : 'grantExtension.follows.refused');
  const faults = [asked && granted === null ? say('grantExtension.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('grantExtension.title')} follows={follows} send={say(granted === false ? 'grantExtension.send.refused' : 'grantExtension.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <AskedFor {...props} />
      <Field label={label} error={faults[0]}>
        <Box className="row" role="radiogroup" label={label}>
          <ChoiceChip chosen={granted === true} onClick={() => form.change({ granted: true })}>{say('grantExtension.yes')}</ChoiceChip>
          <ChoiceChip chosen={granted === false} onClick={() => form.change({ granted: false })}>{say('grantExtension.no')}</ChoiceChip>
        </Box>
      </Field>
      {granted === true ? (
        <WordsField label={say('grantExtension.forResident')} hint={say('grantExtension.forResident.hint')} placeholder={say('grantExtension.forResident.placeholder')} value={forResident} maxLength={500} onChange={(words) => form.change({ forResident: words })} />
      ) : null}
      {granted === null ? null : <WordsField label={say('note')} hint={say('note.hint')} value={note} maxLength={500} onChange={(words) => form.change({ note: words })} />}
    </CommandSheet>
  );
}

function AskedFor({ request }: PanelProps) {
  const say = useTexts(handlingTexts);
  const common = useCommonTexts();
  const now = useNow();
  const asking = [...request.timeline].reverse().find(({ type }) => type === 'extensionAsked');
  const { dueAt, extensionUntil } = request;
  const moment = (at: string): string => sayMoment(common, Date.parse(at), now);
  if (extensionUntil === null) return null;
  const reason = asking === undefined ? null : reasonWords(say, asking.data['reason']);
  return (
    <Card>
      <Box className="stack stack--tight">
        <Words className="faint block">{asking?.actor.unit?.name ?? request.holder.unit.name}</Words>
        <Words className="strong block">{dueAt === null ? moment(extensionUntil) : say('grantExtension.from', { from: moment(dueAt), until: moment(extensionUntil) })}</Words>
        {reason === null ? null : <Words className="block">{reason}</Words>}
        {asking?.text ? <Words className="kept-lines block">{asking.text}</Words> : null}
      </Box>
    </Card>
  );
}
