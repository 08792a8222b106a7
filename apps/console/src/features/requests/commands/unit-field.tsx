import type { OrgNodeKind } from '@yige/domain';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/bits.js';
import { UnitSelect, type PickedUnit } from '../../org/index.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import css from './commands.module.css';

/** The kinds of units that a request can be sent to from a desk. */
export const UNIT_KINDS_OFFERED = ['department', 'town', 'village', 'branch', 'partyGroup'] as const satisfies readonly OrgNodeKind[];
export type OfferedUnitKind = (typeof UNIT_KINDS_OFFERED)[number];

export interface UnitChoice {
  readonly unitKind: OfferedUnitKind;
  readonly unit: PickedUnit | null;
}

interface Props extends UnitChoice {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly OfferedUnitKind[];
  readonly change: (next: UnitChoice) => void;
  readonly fault?: string | undefined;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
}

/** First what kind of unit, then which: ten towns and two thousand groups are not one list. */
export function UnitField({ id, label, kinds, unitKind, unit, change, fault, hint, optional = false }: Props) {
  const { t } = useTranslation('requests');
  return (
    <div className={css.unit}>
      <ChoiceField
        name={`${id}-kind`} label={label} optional={optional} value={unitKind}
        options={kinds.map((value) => ({ value, label: t(`form.unitKind.${value}`) }))}
        onChange={(kind) => change({ unitKind: kind, unit: null })}
      />
      <Field id={id} label={t(`form.unitKind.${unitKind}`)} hideLabel fault={fault} hint={hint}>
        <UnitSelect id={id} kind={unitKind} value={unit} onChange={(next) => change({ unitKind, unit: next })} placeholder={t('form.unitSearch')} invalid={fault !== undefined} />
      </Field>
    </div>
  );
}
