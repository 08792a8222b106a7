import Select from 'antd/es/select';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNodes } from '../org/index.js';
import type { OrgRef } from '../session/index.js';
import css from './zones.module.css';

interface Props {
  readonly nodes: readonly OrgRef[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** The branch or village to look at: one of the own, or step by step down from the district or a town. */
export function AreaPicker({ nodes, value, onChange }: Props) {
  const { t } = useTranslation('zones');
  const own = nodes.filter(({ kind }) => kind === 'branch' || kind === 'village');
  const ownTowns = nodes.filter(({ kind }) => kind === 'town');
  const wide = nodes.some(({ kind }) => kind === 'district');
  const [picked, setPicked] = useState<string | null>(null);
  const town = picked ?? (wide ? null : (ownTowns[0]?.id ?? null));
  const towns = useNodes('town', null, wide).data?.items ?? ownTowns;
  const villages = useNodes('village', town, town !== null);
  if (!wide && ownTowns.length === 0) {
    return own.length < 2 ? null : <Select<string> aria-label={t('area')} className={css.pick} value={value} onChange={onChange} options={optionsOf(own)} />;
  }
  return (
    <>
      {towns.length > 1 && <Select<string> aria-label={t('town')} className={css.pick} placeholder={t('town')} showSearch={{ optionFilterProp: 'label' }} value={town} onChange={(id) => { setPicked(id); onChange(null); }} options={optionsOf(towns)} />}
      {town !== null && <Select<string> aria-label={t('village')} className={css.pick} placeholder={t('village')} loading={villages.isFetching} showSearch={{ optionFilterProp: 'label' }} value={(villages.data?.items ?? []).some(({ id }) => id === value) ? value : null} onChange={onChange} options={optionsOf(villages.data?.items ?? [])} />}
    </>
  );
}

const optionsOf = (nodes: readonly { readonly id: string; readonly name: string }[]) => nodes.map(({ id, name }) => ({ value: id, label: name }));
