import Select, { type SelectProps } from 'antd/es/select';
import { useMemo } from 'react';
import { useCatalogue, useMatterGroups } from './queries.js';

type Props = Omit<SelectProps<string>, 'options' | 'showSearch' | 'loading'>;

/** Picks a matter of the catalogue by its heading, its name or its code. */
export function MatterSelect(props: Props) {
  const { isLoading } = useCatalogue();
  const groups = useMatterGroups();
  const options = useMemo(
    () =>
      groups.map(({ code, name, matters }) => ({
        key: code,
        label: name,
        title: name,
        options: matters.map((matter) => ({ value: matter.code, label: matter.name, words: `${matter.code} ${matter.name} ${name} ${matter.keywords.join(' ')}` })),
      })),
    [groups],
  );
  return (
    <Select<string>
      {...props}
      loading={isLoading}
      options={options}
      popupMatchSelectWidth={280}
      showSearch={{ filterOption: (typed, option) => String((option as { words?: string } | undefined)?.words ?? '').toLowerCase().includes(typed.toLowerCase()) }}
    />
  );
}
