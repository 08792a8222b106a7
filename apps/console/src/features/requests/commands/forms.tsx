import { CLOSE_RESULTS, RESOLUTIONS, type CloseResult, type Resolution } from '@yige/domain';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/bits.js';
import type { RequestDetail } from '../types.js';
import { useDepartments } from '../../catalogue/index.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import { optionalText, textFault } from './text-faults.js';
import { ChoiceField } from '../../../ui/choice-field.js';

type Nothing = Record<string, never>;
export const signForm: CommandForm<'sign', Nothing> = { initial: () => ({}), check: () => ({}), body: () => ({}), Fields: () => null };

const HOWS = ['phone', 'visit', 'message'] as const;
interface ContactDraft { readonly how: (typeof HOWS)[number]; readonly note: string; readonly public: boolean }

function ContactFields({ draft, change, faultOf }: FieldsProps<ContactDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <ChoiceField name="how" label={t('form.contact.how')} options={HOWS.map((value) => ({ value, label: t(`how.${value}`) }))} value={draft.how} onChange={(how) => change({ how })} />
      <Field id="note" label={t('form.contact.note')} optional fault={faultOf('note')}>
        <Input.TextArea id="note" rows={2} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
      <Checkbox checked={draft.public} onChange={(event) => change({ public: event.target.checked })}>{t('form.contact.public')}</Checkbox>
    </>
  );
}
export const contactForm: CommandForm<'contact', ContactDraft> = {
  initial: () => ({ how: 'phone', note: '', public: false }),
  check: ({ note }) => ({ note: textFault(note, 500, false) }),
  body: ({ how, note, public: shown }) => ({ how, public: shown, ...optionalText('note', note) }),
  Fields: ContactFields,
};

interface ResolveDraft { readonly resolution: Resolution | null; readonly answer: string; readonly note: string }

function ResolveFields({ draft, change, faultOf }: FieldsProps<ResolveDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <ChoiceField name="resolution" label={t('form.resolve.resolution')} fault={faultOf('resolution')} options={RESOLUTIONS.map((value) => ({ value, label: t(`resolution.${value}`) }))} value={draft.resolution} onChange={(resolution) => change({ resolution })} />
      <Field id="answer" label={t('form.resolve.answer')} hint={t('form.resolve.answerHint')} fault={faultOf('answer')}>
        <Input.TextArea id="answer" aria-describedby="answer-about" rows={3} value={draft.answer} onChange={(event) => change({ answer: event.target.value })} />
      </Field>
      <Field id="note" label={t('form.resolve.note')} optional hint={t('form.resolve.noteHint')} fault={faultOf('note')}>
        <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}
export const resolveForm: CommandForm<'resolve', ResolveDraft> = {
  initial: () => ({ resolution: null, answer: '', note: '' }),
  check: ({ resolution, answer, note }) => ({ resolution: resolution === null ? 'required' : undefined, answer: textFault(answer, 2000), note: textFault(note, 2000, false) }),
  body: ({ resolution, answer, note }) => ({ resolution: resolution ?? 'explained', answer: answer.trim(), ...optionalText('note', note) }),
  Fields: ResolveFields,
};

const WAYS = ['above', 'department'] as const;
interface EscalateDraft { readonly to: (typeof WAYS)[number]; readonly reason: string; readonly departmentId: string | null }

function EscalateFields({ draft, change, faultOf }: FieldsProps<EscalateDraft>) {
  const { t } = useTranslation('requests');
  const departments = useDepartments();
  return (
    <>
      <ChoiceField name="to" label={t('form.escalate.to')} options={WAYS.map((value) => ({ value, label: t(`form.escalate.way.${value}`) }))} value={draft.to} onChange={(to) => change({ to, departmentId: null })} />
      {draft.to === 'department' && (
        <Field id="department" label={t('form.escalate.department')} optional>
          <Select<string>
            id="department" allowClear placeholder={t('form.escalate.departmentNone')} loading={departments.isLoading}
            showSearch={{ optionFilterProp: 'label' }}
            options={departments.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            value={draft.departmentId}
            onChange={(departmentId) => change({ departmentId: departmentId ?? null })}
          />
        </Field>
      )}
      <Field id="reason" label={t('form.escalate.reason')} hint={t('form.escalate.reasonHint')} fault={faultOf('reason')}>
        <Input.TextArea id="reason" aria-describedby="reason-about" rows={2} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      </Field>
    </>
  );
}
export const escalateForm: CommandForm<'escalate', EscalateDraft> = {
  initial: () => ({ to: 'above', reason: '', departmentId: null }),
  check: ({ reason }) => ({ reason: textFault(reason, 500) }),
  body: ({ to, reason, departmentId }) => ({ to, reason: reason.trim(), ...(departmentId === null ? {} : { departmentId }) }),
  Fields: EscalateFields,
};

interface CloseDraft { readonly result: CloseResult | null; readonly note: string; readonly reasons: string; readonly remedies: string }

/** A joint review that ends it against the reporter's word says why, and where they can still turn (domain.md 3.6). */
const endsReview = ({ review, status }: RequestDetail, result: CloseResult | null): boolean => review === 'open' && (result === 'unsolved' || status !== 'answered');

function CloseFields({ detail, draft, change, faultOf }: FieldsProps<CloseDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <ChoiceField name="result" label={t('form.close.result')} fault={faultOf('result')} options={CLOSE_RESULTS.map((value) => ({ value, label: t(`closeResult.${value}`) }))} value={draft.result} onChange={(result) => change({ result })} />
      {endsReview(detail, draft.result) && (
        <>
          <Field id="reasons" label={t('form.close.reasons')} hint={t('form.close.reasonsHint')} fault={faultOf('reasons')}>
            <Input.TextArea id="reasons" aria-describedby="reasons-about" rows={2} value={draft.reasons} onChange={(event) => change({ reasons: event.target.value })} />
          </Field>
          <Field id="remedies" label={t('form.close.remedies')} hint={t('form.close.remediesHint')} fault={faultOf('remedies')}>
            <Input.TextArea id="remedies" aria-describedby="remedies-about" rows={2} value={draft.remedies} onChange={(event) => change({ remedies: event.target.value })} />
          </Field>
        </>
      )}
      <Field id="note" label={t('form.close.note')} hint={t('form.close.noteHint')} fault={faultOf('note')}>
        <Input.TextArea id="note" aria-describedby="note-about" rows={2} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}
export const closeForm: CommandForm<'close', CloseDraft> = {
  initial: () => ({ result: null, note: '', reasons: '', remedies: '' }),
  check: ({ result, note, reasons, remedies }, detail) => ({
    result: result === null ? 'required' : undefined,
    note: textFault(note, 500),
    ...(endsReview(detail, result) ? { reasons: textFault(reasons, 1000), remedies: textFault(remedies, 1000) } : {}),
  }),
  body: ({ result, note, reasons, remedies }, detail) => ({
    result: result ?? 'noAnswer', note: note.trim(), ...(endsReview(detail, result) ? { reasons: reasons.trim(), remedies: remedies.trim() } : {}),
  }),
  Fields: CloseFields,
};
