import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../../ui/bits.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import { useTimeWords } from '../../../ui/time-words.js';
import type { Leg, RequestDetail } from '../types.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import css from './commands.module.css';
import { legsFor, type LegCommand } from './leg-commands.js';
import { optionalText, textFault, type Fault } from './text-faults.js';

interface LegDraft { readonly seq: number | null; readonly words: string }

/** With one leg in question nobody is asked which. */
const begin = (command: LegCommand) => (detail: RequestDetail): LegDraft => {
  const [first, ...others] = legsFor(command, detail);
  return { seq: first !== undefined && others.length === 0 ? first.seq : null, words: '' };
};
const seqFault = ({ seq }: LegDraft): Fault | undefined => (seq === null ? 'required' : undefined);
const chosen = ({ seq }: LegDraft): number => seq ?? 0;

interface WhichProps { readonly legs: readonly Leg[]; readonly seq: number | null; readonly onChange: (seq: number) => void; readonly fault: string | undefined }
function WhichLeg({ legs, seq, onChange, fault }: WhichProps) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const leg = legs.find((one) => one.seq === seq);
  return (
    <>
      {(legs.length > 1 || leg === undefined) && (
        <ChoiceField name="leg" label={t('form.leg.which')} fault={fault} options={legs.map((one) => ({ value: String(one.seq), label: one.unit.name }))} value={seq === null ? null : String(seq)} onChange={(value) => onChange(Number(value))} />
      )}
      {leg !== undefined && (
        <Note>
          <strong>{leg.unit.name}</strong>
          {leg.dueAt !== null && <> · {t(leg.part === 'whistle' ? 'drawer.reportInBy' : 'drawer.helpBy', { time: words.moment(leg.dueAt) })}</>}
          {leg.task !== null && <p className={css.noteLine}>{leg.task}</p>}
        </Note>
      )}
    </>
  );
}

/** The form of one leg command: which leg, and where it is wanted one text. */
function legFields(command: LegCommand, text: 'finishAssist' | 'declineAssist' | 'releaseAssist' | null) {
  return function LegFields({ detail, draft, change, faultOf }: FieldsProps<LegDraft>) {
    const { t } = useTranslation('requests');
    return (
      <>
        <WhichLeg legs={legsFor(command, detail)} seq={draft.seq} onChange={(seq) => change({ seq })} fault={faultOf('seq')} />
        {text !== null && (
          <Field id="words" label={t(`form.${text}.words`)} optional={text === 'releaseAssist'} hint={t(`form.${text}.wordsHint`)} fault={faultOf('words')}>
            <Input.TextArea id="words" aria-describedby="words-about" rows={2} value={draft.words} onChange={(event) => change({ words: event.target.value })} />
          </Field>
        )}
      </>
    );
  };
}

export const signAssistForm: CommandForm<'signAssist', LegDraft> = {
  initial: begin('signAssist'), check: (draft) => ({ seq: seqFault(draft) }), body: (draft) => ({ seq: chosen(draft) }), Fields: legFields('signAssist', null),
};
export const reportInForm: CommandForm<'reportIn', LegDraft> = {
  initial: begin('reportIn'), check: (draft) => ({ seq: seqFault(draft) }), body: (draft) => ({ seq: chosen(draft) }), Fields: legFields('reportIn', null),
};
export const finishAssistForm: CommandForm<'finishAssist', LegDraft> = {
  initial: begin('finishAssist'),
  check: (draft) => ({ seq: seqFault(draft), words: textFault(draft.words, 1000) }),
  body: (draft) => ({ seq: chosen(draft), report: draft.words.trim() }),
  Fields: legFields('finishAssist', 'finishAssist'),
};
export const declineAssistForm: CommandForm<'declineAssist', LegDraft> = {
  initial: begin('declineAssist'),
  check: (draft) => ({ seq: seqFault(draft), words: textFault(draft.words, 500) }),
  body: (draft) => ({ seq: chosen(draft), reason: draft.words.trim() }),
  Fields: legFields('declineAssist', 'declineAssist'),
};
export const releaseAssistForm: CommandForm<'releaseAssist', LegDraft> = {
  initial: begin('releaseAssist'),
  check: (draft) => ({ seq: seqFault(draft), words: textFault(draft.words, 500, false) }),
  body: (draft) => ({ seq: chosen(draft), ...optionalText('reason', draft.words) }),
  Fields: legFields('releaseAssist', 'releaseAssist'),
};
