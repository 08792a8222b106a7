import { useTexts } from '@/i18n';
import { Area, Box, Button, ChoiceChip, Field, Sheet, SwitchRow } from '@/ui';
import { CONTACT_WAYS, type Drafts } from './drafts';
import type { PanelProps } from './panel-props';
import { handlingTexts } from './texts';

/** Notes how the resident was reached. */
export function ContactPanel({ draft, onChange, busy, problem, allowed, onSend, onClose }: PanelProps<Drafts['contact']>) {
  const say = useTexts(handlingTexts);
  const send = <Button busy={busy} disabled={!allowed} onClick={onSend}>{say('contact.send')}</Button>;
  return (
    <Sheet open title={say('contact.title')} onClose={onClose} actions={send}>
      {problem}
      <Box className="row" role="radiogroup" label={say('contact.how')}>
        {CONTACT_WAYS.map((how) => (
          <ChoiceChip key={how} chosen={draft.how === how} onClick={() => onChange({ ...draft, how })}>{say(`contact.how.${how}`)}</ChoiceChip>
        ))}
      </Box>
      <Field label={say('contact.note')} hint={say('contact.note.hint')}>
        <Area value={draft.note} label={say('contact.note')} maxLength={500} onChange={(note) => onChange({ ...draft, note })} />
      </Field>
      {draft.note.trim() === '' ? null : (
        <SwitchRow label={say('contact.public')} hint={say('contact.public.hint')} on={draft.public} onChange={(isPublic) => onChange({ ...draft, public: isPublic })} />
      )}
    </Sheet>
  );
}
