import type { OrgNodeKind } from '@yige/domain';
import Select from 'antd/es/select';
import { useDeferredValue, useState } from 'react';
import { useNodesNamed } from './queries.js';

/** A unit by id and name: the name stays readable when the list moves on. */
export interface PickedUnit { readonly id: string; readonly name: string }

interface Props {
  readonly id: string;
  readonly kind: OrgNodeKind;
  readonly value: PickedUnit | null;
  readonly onChange: (unit: PickedUnit | null) => void;
  readonly placeholder: string;
  readonly invalid?: boolean;
}

/** Finds one unit of a kind by a part of its name. */
export function UnitSelect({ id, kind, value, onChange, placeholder, invalid = false }: Props) {
  const [typed, setTyped] = useState('');
  const { data, isFetching } = useNodesNamed(kind, useDeferredValue(typed.trim()), true);
  const nodes = data?.items ?? [];
  const options = value === null || nodes.some((node) => node.id === value.id) ? nodes : [value, ...nodes];
  return (
    <Select<string>
      id={id} allowClear loading={isFetching} placeholder={placeholder} status={invalid ? 'error' : ''} aria-describedby={`${id}-about`}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={options.map((node) => ({ value: node.id, label: node.name }))}
      value={value?.id ?? null}
      onChange={(next) => {
        const node = options.find((one) => one.id === next);
        onChange(node === undefined ? null : { id: node.id, name: node.name });
      }}
    />
  );
}
