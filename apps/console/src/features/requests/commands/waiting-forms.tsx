import { SUSPEND_REASONS, type SuspendReason } from '@yige/domain';
import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { now, useNow } from '../../../platform/clock.js';
import { fromFieldText } from '../../../platform/time.js';
import { Field } from '../../../ui/bits.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import { MomentField } from './moment-field.js';
import { momentFault, optionalText, textFault } from './text-faults.js';

interface AskDraft { readonly question: string }
function AskFields({ draft, change, faultOf }: FieldsProps<AskDraft>) {
  const { t } = useTranslation('requests');
  return (
    <Field id="question" label={t('form.ask.question')} hint={t('form.ask.questionHint')} fault={faultOf('question')}>
      <Input.TextArea id="question" aria-describedby="question-about" rows={2} value={draft.question} onChange={(event) => change({ question: event.target.value })} />
    </Field>
  );
}
export const askForm: CommandForm<'ask', AskDraft> = {
  initial: () => ({ question: '' }),
  check: ({ question }) => ({ question: textFault(question, 1000) }),
  body: ({ question }) => ({ question: question.trim() }),
  Fields: AskFields,
};

interface SupplyDraft { readonly text: string }
function SupplyFields({ detail, draft, change, faultOf }: FieldsProps<SupplyDraft>) {
  const { t } = useTranslation('requests');
  const question = detail.timeline.findLast((entry) => entry.type === 'asked')?.text;
  return (
    <Field id="text" label={t('form.supply.text')} hint={question == null ? t('form.supply.textHint') : t('form.supply.asked', { question })} fault={faultOf('text')}>
      <Input.TextArea id="text" aria-describedby="text-about" rows={2} value={draft.text} onChange={(event) => change({ text: event.target.value })} />
    </Field>
  );
}
export const supplyForm: CommandForm<'supply', SupplyDraft> = {
  initial: () => ({ text: '' }),
  check: ({ text }) => ({ text: textFault(text, 5000) }),
  body: ({ text }) => ({ text: text.trim() }),
  Fields: SupplyFields,
};

interface SuspendDraft { readonly reason: SuspendReason | null; readonly until: string; readonly explanation: string; readonly note: string }
function SuspendFields({ draft, change, faultOf }: FieldsProps<SuspendDraft>) {
  const { t } = useTranslation('requests');
  const present = new Date(useNow()).toISOString();
  return (
    <>
      <ChoiceField name="reason" label={t('form.suspend.reason')} fault={faultOf('reason')} options={SUSPEND_REASONS.map((value) => ({ value, label: t(`suspendReason.${value}`) }))} value={draft.reason} onChange={(reason) => change({ reason })} />
      <MomentField id="until" label={t('form.suspend.until')} value={draft.until} onChange={(until) => change({ until })} days={draft.reason === 'S1' ? [1, 3, 5] : [3, 7, 30]} from={present} latest={null} fault={faultOf('until')} />
      <Field id="explanation" label={t('form.suspend.explanation')} hint={t('form.suspend.explanationHint')} fault={faultOf('explanation')}>
        <Input.TextArea id="explanation" aria-describedby="explanation-about" rows={2} value={draft.explanation} onChange={(event) => change({ explanation: event.target.value })} />
      </Field>
      <Field id="note" label={t('form.suspend.note')} optional hint={t('form.resolve.noteHint')} fault={faultOf('note')}>
        <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}
export const suspendForm: CommandForm<'suspend', SuspendDraft> = {
  initial: () => ({ reason: null, until: '', explanation: '', note: '' }),
  check: ({ reason, until, explanation, note }) => ({
    reason: reason === null ? 'required' : undefined,
    until: momentFault(until, new Date(now()).toISOString(), null),
    explanation: textFault(explanation, 500),
    note: textFault(note, 500, false),
  }),
  body: ({ reason, until, explanation, note }) => ({ reason: reason ?? 'S4', until: fromFieldText(until) ?? '', explanation: explanation.trim(), ...optionalText('note', note) }),
  Fields: SuspendFields,
};

interface ResumeDraft { readonly note: string }
function ResumeFields({ draft, change, faultOf }: FieldsProps<ResumeDraft>) {
  const { t } = useTranslation('requests');
  return (
    <Field id="note" label={t('form.resume.note')} optional hint={t('form.resume.noteHint')} fault={faultOf('note')}>
      <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
    </Field>
  );
}
export const resumeForm: CommandForm<'resume', ResumeDraft> = {
  initial: () => ({ note: '' }),
  check: ({ note }) => ({ note: textFault(note, 500, false) }),
  body: ({ note }) => optionalText('note', note),
  Fields: ResumeFields,
};
