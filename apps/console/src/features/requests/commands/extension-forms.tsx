import { EXTENSION_REASONS, type ExtensionReason } from '@yige/domain';
import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { fromFieldText } from '../../../platform/time.js';
import { Field, Note } from '../../../ui/bits.js';
import { useTimeWords } from '../../../ui/time-words.js';
import type { RequestDetail } from '../types.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import css from './commands.module.css';
import { MomentField } from './moment-field.js';
import { optionalText, textFault, momentFault } from './text-faults.js';

/** At most the original limit again: from the first dispatch to the limit, once more (catalogue, extension). */
export function latestExtension({ dueAt, submittedAt, legs }: Pick<RequestDetail, 'dueAt' | 'submittedAt' | 'legs'>): string | null {
  if (dueAt === null) return null;
  const due = Date.parse(dueAt);
  return new Date(due + (due - Date.parse(legs[0]?.dispatchedAt ?? submittedAt))).toISOString();
}

interface ExtendDraft { readonly reason: ExtensionReason | null; readonly until: string; readonly explanation: string }

function ExtendFields({ detail, draft, change, faultOf }: FieldsProps<ExtendDraft>) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  return (
    <>
      {detail.dueAt !== null && <p className={css.fact}>{t('form.extend.now', { time: words.moment(detail.dueAt) })}</p>}
      <ChoiceField name="reason" label={t('form.extend.reason')} fault={faultOf('reason')} options={EXTENSION_REASONS.map((value) => ({ value, label: t(`extensionReason.${value}`) }))} value={draft.reason} onChange={(reason) => change({ reason })} />
      <MomentField id="until" label={t('form.extend.until')} value={draft.until} onChange={(until) => change({ until })} days={[1, 3, 7]} from={detail.dueAt ?? detail.submittedAt} latest={latestExtension(detail)} fault={faultOf('until')} />
      <Field id="explanation" label={t('form.extend.explanation')} hint={t('form.extend.explanationHint')} fault={faultOf('explanation')}>
        <Input.TextArea id="explanation" aria-describedby="explanation-about" rows={2} value={draft.explanation} onChange={(event) => change({ explanation: event.target.value })} />
      </Field>
    </>
  );
}
export const extendForm: CommandForm<'extend', ExtendDraft> = {
  initial: () => ({ reason: null, until: '', explanation: '' }),
  check: ({ reason, until, explanation }, detail) => ({
    reason: reason === null ? 'required' : undefined,
    until: momentFault(until, detail.dueAt ?? detail.submittedAt, latestExtension(detail)),
    explanation: textFault(explanation, 500),
  }),
  body: ({ reason, until, explanation }) => ({ reason: reason ?? 'E5', until: fromFieldText(until) ?? '', explanation: explanation.trim() }),
  Fields: ExtendFields,
};

const DECISIONS = ['yes', 'no'] as const;
interface GrantDraft { readonly granted: (typeof DECISIONS)[number] | null; readonly forResident: string; readonly note: string }

function GrantFields({ detail, draft, change, faultOf }: FieldsProps<GrantDraft>) {
  const { t } = useTranslation('requests');
  return (
    <>
      <AskedFor detail={detail} />
      <ChoiceField name="granted" label={t('form.grantExtension.granted')} fault={faultOf('granted')} options={DECISIONS.map((value) => ({ value, label: t(`form.grantExtension.decision.${value}`) }))} value={draft.granted} onChange={(granted) => change({ granted })} />
      {draft.granted === 'yes' && (
        <Field id="forResident" label={t('form.grantExtension.forResident')} hint={t('form.grantExtension.forResidentHint')} fault={faultOf('forResident')}>
          <Input.TextArea id="forResident" aria-describedby="forResident-about" rows={2} value={draft.forResident} onChange={(event) => change({ forResident: event.target.value })} />
        </Field>
      )}
      {draft.granted !== null && (
        <Field id="note" label={t(draft.granted === 'yes' ? 'form.grantExtension.note' : 'form.grantExtension.refusal')} optional={draft.granted === 'yes'} hint={t('form.grantExtension.noteHint')} fault={faultOf('note')}>
          <Input.TextArea id="note" aria-describedby="note-about" rows={1} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
        </Field>
      )}
    </>
  );
}

/** Who asked for it, why, and which two dates are at stake. */
function AskedFor({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const asked = detail.timeline.findLast((entry) => entry.type === 'extensionAsked');
  const reason = EXTENSION_REASONS.find((one) => one === asked?.data['reason']);
  return (
    <Note>
      <strong>{t('form.grantExtension.asked', { unit: asked?.actor.unit?.name ?? detail.holder.unit.name })}</strong>
      {reason !== undefined && <> · {t(`extensionReason.${reason}`)}</>}
      {detail.dueAt !== null && detail.extensionUntil !== null && (
        <p className={css.noteLine}>{t('form.grantExtension.dates', { from: words.moment(detail.dueAt), to: words.moment(detail.extensionUntil) })}</p>
      )}
      {asked?.text != null && <p className={css.noteLine}>{asked.text}</p>}
    </Note>
  );
}
export const grantExtensionForm: CommandForm<'grantExtension', GrantDraft> = {
  initial: () => ({ granted: null, forResident: '', note: '' }),
  check: ({ granted, forResident, note }) => ({
    granted: granted === null ? 'required' : undefined,
    forResident: granted === 'yes' ? textFault(forResident, 500) : undefined,
    note: textFault(note, 500, granted === 'no'),
  }),
  body: ({ granted, forResident, note }) => ({ granted: granted === 'yes', ...(granted === 'yes' ? optionalText('forResident', forResident) : {}), ...optionalText('note', note) }),
  Fields: GrantFields,
};
