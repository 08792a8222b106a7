import { SATISFACTIONS } from '@yige/domain';
import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../platform/clock.js';
import { Field, Note } from '../../../ui/bits.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import { PastTime } from '../../../ui/due-clock.js';
import { useTimeWords } from '../../../ui/time-words.js';
import type { RequestDetail } from '../types.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import css from './commands.module.css';
import { consequence, initialRevisit, revisitBody, revisitFaults, TRIES, vain, YES_NO, type RevisitDraft } from './revisit-draft.js';

function RevisitFields({ detail, draft, change, faultOf }: FieldsProps<RevisitDraft>) {
  const { t } = useTranslation('requests');
  const options = (question: 'reached' | 'contacted' | 'solved') => YES_NO.map((value) => ({ value, label: t(`form.revisit.${question}.${value}`) }));
  const follows = consequence(draft, detail);
  return (
    <>
      <Tries detail={detail} />
      <ChoiceField name="reached" label={t('form.revisit.reached.question')} fault={faultOf('reached')} options={options('reached')} value={draft.reached} onChange={(reached) => change({ reached })} />
      {draft.reached === 'yes' && <ChoiceField name="contacted" label={t('form.revisit.contacted.question')} fault={faultOf('contacted')} options={options('contacted')} value={draft.contacted} onChange={(contacted) => change({ contacted })} />}
      {draft.reached === 'yes' && draft.contacted !== null && <ChoiceField name="solved" label={t('form.revisit.solved.question')} fault={faultOf('solved')} options={options('solved')} value={draft.solved} onChange={(solved) => change({ solved })} />}
      {draft.reached === 'yes' && draft.solved === 'yes' && <ChoiceField name="satisfaction" label={t('form.revisit.satisfaction')} fault={faultOf('satisfaction')} options={SATISFACTIONS.map((value) => ({ value, label: t(`satisfaction.${value}`) }))} value={draft.satisfaction} onChange={(satisfaction) => change({ satisfaction })} />}
      {draft.reached === 'yes' && draft.solved !== null && (
        <Field id="comment" label={t('form.revisit.comment')} optional hint={t('form.revisit.commentHint')} fault={faultOf('comment')}>
          <Input.TextArea id="comment" aria-describedby="comment-about" rows={2} value={draft.comment} onChange={(event) => change({ comment: event.target.value })} />
        </Field>
      )}
      {follows !== null && <Note tone={follows === 'closesSolved' ? 'jade' : 'amber'}>{t(`form.revisit.follows.${follows}`)}</Note>}
      <Field id="note" label={t('form.resolve.note')} optional hint={t('form.resolve.noteHint')} fault={faultOf('note')}>
        <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}

/** Which try this is, how the earlier ones went, and from when one may call again. */
function Tries({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const present = useNow();
  const { revisitFrom, revisits } = detail;
  const tooSoon = revisitFrom !== null && Date.parse(revisitFrom) > present;
  return (
    <>
      {tooSoon && <Note tone="amber">{t('form.revisit.tooSoon', { time: words.until(revisitFrom, present) })}</Note>}
      <p className={css.fact}>{t('form.revisit.attempt', { count: vain(detail) + 1, of: TRIES })}</p>
      {revisits.length > 0 && (
        <ol className={css.tries}>
          {revisits.map(({ at, unit, outcome }) => <li key={at}><PastTime at={at} /><span>{unit.name}</span><span>{t(`form.revisit.outcome.${outcome}`)}</span></li>)}
        </ol>
      )}
    </>
  );
}

export const revisitForm: CommandForm<'revisit', RevisitDraft> = { initial: initialRevisit, check: revisitFaults, body: revisitBody, Fields: RevisitFields };
