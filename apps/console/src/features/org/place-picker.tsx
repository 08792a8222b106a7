import Select from 'antd/es/select';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/bits.js';
import type { PickedPlace } from './types.js';
import { useBuildings, useNodes } from './queries.js';
import css from './place-picker.module.css';

interface Props {
  /** Sets the fields of two pickers on one page apart. */
  readonly name: string;
  readonly onChange: (place: PickedPlace) => void;
}

/** Finds a grid, step by step down the district, and a building in it. */
export function PlacePicker({ name, onChange }: Props) {
  const { t } = useTranslation('org');
  const [town, setTown] = useState<string | null>(null);
  const [village, setVillage] = useState<string | null>(null);
  const [place, setPlace] = useState<PickedPlace>({ gridId: null, buildingId: null });
  const settle = (next: PickedPlace): void => {
    setPlace(next);
    onChange(next);
  };
  const pickVillage = (id: string | null): void => {
    setVillage(id);
    settle({ gridId: null, buildingId: null });
  };
  const pickTown = (id: string | null): void => {
    setTown(id);
    pickVillage(null);
  };
  const towns = useNodes('town', null, true);
  const villages = useNodes('village', town, town !== null);
  const grids = useNodes('grid', village, village !== null);
  const buildings = useBuildings(place.gridId);
  return (
    <div className={css.places}>
      <Level id={`${name}-town`} label={t('town')} query={towns} value={town} onChange={pickTown} ready />
      <Level id={`${name}-village`} label={t('village')} query={villages} value={village} onChange={pickVillage} ready={town !== null} />
      <Level id={`${name}-grid`} label={t('grid')} query={grids} value={place.gridId} onChange={(gridId) => settle({ gridId, buildingId: null })} ready={village !== null} />
      <Level id={`${name}-building`} label={t('building')} query={buildings} value={place.buildingId} onChange={(buildingId) => settle({ ...place, buildingId })} ready={place.gridId !== null} placeholder={t('wholeGrid')} />
    </div>
  );
}

interface LevelProps {
  readonly id: string;
  readonly label: string;
  readonly query: { readonly data: { readonly items: readonly { readonly id: string; readonly name: string }[] } | undefined; readonly isFetching: boolean };
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly ready: boolean;
  /** Given for the level that may be left out. */
  readonly placeholder?: string;
}

function Level({ id, label, query, value, onChange, ready, placeholder }: LevelProps) {
  return (
    <Field id={id} label={label} optional={placeholder !== undefined}>
      <Select<string>
        id={id} disabled={!ready} loading={query.isFetching} allowClear={placeholder !== undefined} placeholder={placeholder}
        showSearch={{ optionFilterProp: 'label' }} value={value} onChange={(next) => onChange(next ?? null)}
        options={query.data?.items.map((node) => ({ value: node.id, label: node.name })) ?? []}
      />
    </Field>
  );
}
