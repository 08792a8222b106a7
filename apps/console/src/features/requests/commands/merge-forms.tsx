import { useQuery } from '@tanstack/react-query';
import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { Bone, Field } from '../../../ui/bits.js';
import { PastTime } from '../../../ui/due-clock.js';
import { errorSentence } from '../../../ui/page-state.js';
import { candidatesQuery, requestQuery } from '../queries.js';
import { shortPlace } from '../short-place.js';
import type { RequestDetail, RequestSummary } from '../types.js';
import { StatusWord } from '../words.js';
import type { CommandForm, FieldsProps } from './command-form.js';
import css from './merge.module.css';
import { optionalText, textFault } from './text-faults.js';

interface MergeDraft { readonly mainId: string | null; readonly note: string }

function MergeFields({ detail, draft, change, faultOf }: FieldsProps<MergeDraft>) {
  const { t } = useTranslation('requests');
  const { t: ui } = useTranslation('ui');
  const query = useQuery(candidatesQuery(detail.id));
  const candidates = query.data?.items ?? [];
  return (
    <>
      <fieldset className={css.candidates} aria-invalid={faultOf('mainId') !== undefined}>
        <legend>{t('form.merge.main')}</legend>
        {query.isPending && <div aria-busy="true"><Bone height={48} /></div>}
        {query.isError && <p className={css.quiet}>{errorSentence(ui, query.error)}</p>}
        {query.isSuccess && candidates.length === 0 && <p className={css.quiet}>{t('form.merge.none')}</p>}
        {candidates.map((candidate) => <Candidate key={candidate.id} candidate={candidate} chosen={candidate.id === draft.mainId} choose={() => change({ mainId: candidate.id })} />)}
        {faultOf('mainId') !== undefined && <p className={css.fault} role="alert">{faultOf('mainId')}</p>}
      </fieldset>
      {draft.mainId !== null && <SideBySide detail={detail} otherId={draft.mainId} />}
      <Field id="note" label={t('form.resolve.note')} optional hint={t('form.resolve.noteHint')} fault={faultOf('note')}>
        <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      </Field>
    </>
  );
}

function Candidate({ candidate, chosen, choose }: { readonly candidate: RequestSummary; readonly chosen: boolean; readonly choose: () => void }) {
  const { t } = useTranslation('requests');
  return (
    <label className={css.candidate} data-chosen={chosen}>
      <input type="radio" className="visually-hidden" name="main" checked={chosen} onChange={choose} />
      <span className={css.candidateHead}><strong className="tabular">{candidate.number}</strong><StatusWord status={candidate.status} /><PastTime at={candidate.submittedAt} /></span>
      <span className={css.candidateWhat}>{candidate.matter?.name ?? t('drawer.matterNone')} · {shortPlace(candidate.place)}</span>
      <span className={css.candidateWhat}>{candidate.excerpt}</span>
    </label>
  );
}

/** The two requests beside each other: what was said, where, when, and who has it. */
function SideBySide({ detail, otherId }: { readonly detail: RequestDetail; readonly otherId: string }) {
  const { t } = useTranslation('requests');
  const other = useQuery(requestQuery(otherId)).data;
  return (
    <div className={css.compare}>
      <Side title={t('form.merge.thisOne')} request={detail} />
      {other === undefined ? <Bone height={160} /> : <Side title={t('form.merge.mainOne')} request={other} />}
    </div>
  );
}

function Side({ title, request }: { readonly title: string; readonly request: RequestDetail }) {
  const { t } = useTranslation('requests');
  const facts = [
    [t('drawer.matter'), request.matter?.name ?? t('drawer.matterNone')],
    [t('drawer.place'), shortPlace(request.place)],
    [t('drawer.submitted'), <PastTime key="at" at={request.submittedAt} />],
    [t('table.holder'), request.holder.unit.name],
  ] as const;
  return (
    <section className={css.side} aria-label={title}>
      <h4>{title}<span className="tabular">{request.number}</span></h4>
      <p>{request.text}</p>
      <dl>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
export const mergeForm: CommandForm<'merge', MergeDraft> = {
  initial: () => ({ mainId: null, note: '' }),
  check: ({ mainId, note }) => ({ mainId: mainId === null ? 'required' : undefined, note: textFault(note, 500, false) }),
  body: ({ mainId, note }) => ({ mainId: mainId ?? '', ...optionalText('note', note) }),
  Fields: MergeFields,
};

interface UnmergeDraft { readonly note: string }
function UnmergeFields({ draft, change, faultOf }: FieldsProps<UnmergeDraft>) {
  const { t } = useTranslation('requests');
  return (
    <Field id="note" label={t('form.unmerge.note')} optional hint={t('form.resolve.noteHint')} fault={faultOf('note')}>
      <Input id="note" aria-describedby="note-about" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
    </Field>
  );
}
export const unmergeForm: CommandForm<'unmerge', UnmergeDraft> = {
  initial: () => ({ note: '' }),
  check: ({ note }) => ({ note: textFault(note, 500, false) }),
  body: ({ note }) => optionalText('note', note),
  Fields: UnmergeFields,
};
