import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/bits.js';
import { useLetters } from '../letters.js';
import { useCase } from './case-context.js';
import css from './case.module.css';

export interface TermDraft {
  readonly partyId: string | null;
  readonly what: string;
  readonly way: string;
  readonly place: string;
  readonly dueOn: string;
}
export const NO_TERM: TermDraft = { partyId: null, what: '', way: '', place: '', dueOn: '' };

export const isCompleteTerm = ({ partyId, what, way, place, dueOn }: TermDraft): boolean => partyId !== null && [what, way, place, dueOn].every((part) => part.trim() !== '');

interface Props {
  readonly n: number;
  readonly draft: TermDraft;
  readonly change: (draft: TermDraft) => void;
}

export function TermFields({ n, draft, change }: Props) {
  const { t } = useTranslation('mediation');
  const { mediation } = useCase();
  const letters = useLetters();
  return (
    <>
      <Field id={`what-${n}`} label={t('agreement.what')}><Input.TextArea id={`what-${n}`} maxLength={500} rows={1} value={draft.what} onChange={(event) => change({ ...draft, what: event.target.value })} /></Field>
      <div className={css.pair}>
        <Field id={`who-${n}`} label={t('agreement.whoDoes')}>
          <Select<string> id={`who-${n}`} value={draft.partyId} onChange={(partyId) => change({ ...draft, partyId })} options={mediation.parties.map(({ id, letter, name }) => ({ value: id, label: `${t('party.letter', { letter: letters.of(letter) })} ${name}` }))} />
        </Field>
        <Field id={`due-${n}`} label={t('agreement.due')}><Input id={`due-${n}`} type="date" value={draft.dueOn} onChange={(event) => change({ ...draft, dueOn: event.target.value })} /></Field>
        <Field id={`way-${n}`} label={t('agreement.way')}><Input id={`way-${n}`} maxLength={200} value={draft.way} onChange={(event) => change({ ...draft, way: event.target.value })} /></Field>
        <Field id={`place-${n}`} label={t('agreement.place')}><Input id={`place-${n}`} maxLength={200} value={draft.place} onChange={(event) => change({ ...draft, place: event.target.value })} /></Field>
      </div>
    </>
  );
}
