import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton, STROKE } from '../../../ui/bits.js';
import type { PickedUnit } from '../../org/index.js';
import css from './commands.module.css';
import { HELPER_KINDS, MOST_CALLED } from './task-fields.js';
import { UnitField, type OfferedUnitKind } from './unit-field.js';

export interface UnitsChoice {
  readonly unitKind: OfferedUnitKind;
  readonly units: readonly PickedUnit[];
}

interface Props extends UnitsChoice {
  readonly label: string;
  readonly change: (next: Partial<UnitsChoice>) => void;
  readonly fault: string | undefined;
}

/** Several units: each that is found joins those above the field. */
export function UnitsField({ label, unitKind, units, change, fault }: Props) {
  const { t } = useTranslation('requests');
  const add = (unit: PickedUnit | null, kind: OfferedUnitKind): void =>
    change({ unitKind: kind, ...(unit === null || units.some(({ id }) => id === unit.id) ? {} : { units: [...units, unit].slice(0, MOST_CALLED) }) });
  return (
    <div className={css.unit}>
      <UnitField id="units" label={label} kinds={HELPER_KINDS} unitKind={unitKind} unit={null} change={({ unit, unitKind: kind }) => add(unit, kind)} fault={fault} hint={t('form.whistle.unitsHint')} />
      {units.length > 0 && (
        <ul className={css.picked} aria-label={label}>
          {units.map(({ id, name }) => (
            <li key={id}>
              {name}
              <IconButton label={t('form.whistle.without', { unit: name })} onClick={() => change({ units: units.filter((unit) => unit.id !== id) })}><X size={14} strokeWidth={STROKE} /></IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
