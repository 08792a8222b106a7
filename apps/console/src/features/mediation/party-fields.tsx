import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { Representation } from '@yige/domain';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import type { PartyDetails } from './types.js';
import css from './mediation.module.css';

/** A party while it is filled in. */
export interface PartyDraft {
  readonly name: string;
  readonly phone: string;
  readonly minor: boolean;
  readonly representation: Representation | 'self';
  readonly representativeName: string;
}
export const NO_PARTY: PartyDraft = { name: '', phone: '', minor: false, representation: 'self', representativeName: '' };

/** Named, and spoken for where that is needed. */
export const isComplete = ({ name, minor, representation, representativeName }: PartyDraft): boolean =>
  name.trim() !== '' && (!minor || representation === 'guardian') && (representation === 'self' || representativeName.trim() !== '');

export const partyBody = ({ name, phone, minor, representation, representativeName }: PartyDraft): PartyDetails => ({
  name: name.trim(),
  ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
  ...(minor ? { minor } : {}),
  ...(representation === 'self' ? {} : { representation, representativeName: representativeName.trim() }),
});

interface Props {
  readonly letter: string;
  readonly draft: PartyDraft;
  readonly change: (draft: PartyDraft) => void;
}

export function PartyFields({ letter, draft, change }: Props) {
  const { t } = useTranslation('mediation');
  const id = `party-${letter}`;
  return (
    <div className={css.partyFields}>
      <Field id={`${id}-name`} label={t('party.name', { letter })}>
        <Input id={`${id}-name`} autoComplete="off" maxLength={60} value={draft.name} onChange={(event) => change({ ...draft, name: event.target.value })} />
      </Field>
      <Field id={`${id}-phone`} label={t('party.phone')} optional>
        <Input id={`${id}-phone`} autoComplete="off" inputMode="tel" maxLength={20} value={draft.phone} onChange={(event) => change({ ...draft, phone: event.target.value })} />
      </Field>
      <Field id={`${id}-by`} label={t('party.represented')}>
        <Select<PartyDraft['representation']>
          id={`${id}-by`} value={draft.representation} onChange={(representation) => change({ ...draft, representation })}
          options={[{ value: 'self', label: t('party.self') }, ...(['guardian', 'agent'] as const).map((value) => ({ value, label: t(`representation.${value}`) }))]}
        />
      </Field>
      {draft.representation === 'self' ? <span /> : (
        <Field id={`${id}-representative`} label={t('party.representative')}>
          <Input id={`${id}-representative`} autoComplete="off" maxLength={60} value={draft.representativeName} onChange={(event) => change({ ...draft, representativeName: event.target.value })} />
        </Field>
      )}
      <Checkbox checked={draft.minor} onChange={(event) => change({ ...draft, minor: event.target.checked })}>{t('party.minor')}</Checkbox>
      {draft.minor && draft.representation !== 'guardian' && <Note tone="amber">{t('party.guardianNeeded')}</Note>}
    </div>
  );
}
