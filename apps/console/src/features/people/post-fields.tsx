import { type OrgNodeKind, POST_PLACES, STAFF_ROLES, type StaffRole } from '@yige/domain';
import Segmented from 'antd/es/segmented';
import Select from 'antd/es/select';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../platform/clock.js';
import { fromFieldText } from '../../platform/time.js';
import { Field } from '../../ui/bits.js';
import { DateTimeInput } from '../../ui/date-time-input.js';
import { UnitSelect, type PickedUnit } from '../org/index.js';
import type { GivenPost } from './types.js';
import css from './people.module.css';

interface Props {
  readonly name: string;
  /** Null while something is missing. */
  readonly onChange: (post: GivenPost | null) => void;
}

const LEVELS = { district: 'posts.kinds.district', town: 'posts.kinds.town' } as const;

const endOf = (typed: string): { to?: string } => {
  const to = fromFieldText(typed);
  return to === null ? {} : { to };
};

/** A role, where it is held, and until when. Only places at which the role can be held are offered. */
export function PostFields({ name, onChange }: Props) {
  const { t } = useTranslation(['people', 'ui']);
  const [role, setRole] = useState<StaffRole | null>(null);
  const [level, setLevel] = useState<OrgNodeKind | null>(null);
  const [unit, setUnit] = useState<PickedUnit | null>(null);
  const [until, setUntil] = useState('');
  const kinds = role === null ? [] : POST_PLACES[role];
  const kind = level ?? kinds[0];
  const tell = (nextRole: StaffRole | null, nextUnit: PickedUnit | null, nextUntil: string): void =>
    onChange(nextRole === null || nextUnit === null ? null : { role: nextRole, nodeId: nextUnit.id, ...endOf(nextUntil) });
  const pickUnit = (next: PickedUnit | null): void => {
    setUnit(next);
    tell(role, next, until);
  };
  const pickRole = (next: StaffRole): void => {
    setRole(next);
    setLevel(null);
    setUnit(null);
    tell(next, null, until);
  };
  const pickLevel = (next: OrgNodeKind): void => {
    setLevel(next);
    pickUnit(null);
  };
  const pickUntil = (next: string): void => {
    setUntil(next);
    tell(role, unit, next);
  };
  return (
    <div className={css.form}>
      <Field id={`${name}-role`} label={t('posts.role')}>
        <Select<StaffRole> id={`${name}-role`} showSearch={{ optionFilterProp: 'label' }} value={role} onChange={pickRole} options={STAFF_ROLES.map((value) => ({ value, label: t(`ui:roles.${value}`) }))} />
      </Field>
      {kinds.length > 1 && kind !== undefined && (
        <Field id={`${name}-level`} label={t('posts.level')}>
          <Segmented<OrgNodeKind> id={`${name}-level`} value={kind} onChange={pickLevel} options={kinds.map((value) => ({ value, label: value === 'district' || value === 'town' ? t(LEVELS[value]) : value }))} />
        </Field>
      )}
      {kind !== undefined && (
        <Field id={`${name}-where`} label={t('posts.where')}>
          <UnitSelect key={kind} id={`${name}-where`} kind={kind} value={unit} onChange={pickUnit} placeholder={t('posts.where')} />
        </Field>
      )}
      <Field id={`${name}-until`} label={t('posts.until')} optional hint={t('posts.untilHint')}>
        <DateTimeInput id={`${name}-until`} value={until} onChange={pickUntil} from={new Date(now()).toISOString()} latest={null} invalid={false} />
      </Field>
    </div>
  );
}
