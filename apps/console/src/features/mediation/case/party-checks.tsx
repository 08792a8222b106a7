import Checkbox from 'antd/es/checkbox';
import { useTranslation } from 'react-i18next';
import { useLetters } from '../letters.js';
import { useCase } from './case-context.js';
import css from './case.module.css';

interface Props {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Which of the parties: none is ticked before somebody said so. */
export function PartyChecks({ label, value, onChange }: Props) {
  const { t } = useTranslation('mediation');
  const { mediation } = useCase();
  const letters = useLetters();
  return (
    <fieldset className={css.checks}>
      <legend>{label}</legend>
      <Checkbox.Group value={[...value]} onChange={onChange} options={mediation.parties.map(({ id, letter, name }) => ({ value: id, label: `${t('party.letter', { letter: letters.of(letter) })} ${name}` }))} />
    </fieldset>
  );
}
