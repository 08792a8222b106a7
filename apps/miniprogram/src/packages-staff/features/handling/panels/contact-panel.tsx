import { useTexts } from '@/i18n';
import { Area, Box, ChoiceChip, Field, SwitchRow } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';

const CONTACT_WAYS = ['phone', 'visit', 'message'] as const;
interface Fields {
  readonly how: (typeof CONTACT_WAYS)[number];
  readonly note: string;
  readonly public: boolean;
}
const EMPTY: Fields = { how: 'phone', note: '', public: false };

/** Notes how the resident was reached. */
export function ContactPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'contact', EMPTY);
  const { how, note, public: isPublic } = form.fields;
  const send = (): void => props.give('contact', note.trim() === '' ? { how } : { how, note: note.trim(), public: isPublic }, form);
  return (
    <CommandSheet {...props} title={say('contact.title')} send={say('contact.send')} broughtAlong={form.broughtAlong} onSend={send}>
      <Box className="row" role="radiogroup" label={say('contact.how')}>
        {CONTACT_WAYS.map((way) => (
          <ChoiceChip key={way} chosen={how === way} onClick={() => form.change({ how: way })}>{say(`contact.how.${way}`)}</ChoiceChip>
        ))}
      </Box>
      <Field label={say('contact.note')} hint={say('contact.note.hint')}>
        <Area value={note} label={say('contact.note')} maxLength={500} onChange={(words) => form.change({ note: words })} />
      </Field>
      {note.trim() === '' ? null : (
        <SwitchRow label={say('contact.public')} hint={say('contact.public.hint')} on={isPublic} onChange={(on) => form.change({ public: on })} />
      )}
    </CommandSheet>
  );
}
