import { useState } from 'react';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, ErrorState, LineInput, Skeleton, Words } from '@/ui';
import { PickList } from './pick-list';
import { unitTexts } from './texts';

interface DepartmentListProps {
  /** A list where several may be chosen. */
  readonly chosen: string | null | readonly string[];
  /** Left out of the list because it is offered elsewhere. */
  readonly except?: string | null;
  /** Without the dispatch centre, which neither helps nor comes. */
  readonly helpersOnly?: boolean;
  readonly onPick: (department: { readonly id: string; readonly name: string }) => void;
}

/** The departments of the district, to be searched by name. */
export function DepartmentList({ chosen, except = null, helpersOnly = false, onPick }: DepartmentListProps) {
  const say = useTexts(unitTexts);
  const [words, setWords] = useState('');
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/org/departments'), []);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={1} lines={5} />;
  const found = data.items.filter((unit) => unit.id !== except && !(helpersOnly && unit.kind === 'dispatchCentre') && unit.name.includes(words.trim()));
  return (
    <Box className="pick-list">
      <Words className="faint block">{say('departments')}</Words>
      <LineInput type="search" value={words} label={say('search')} placeholder={say('search')} maxLength={40} onChange={setWords} />
      {found.length === 0 ? <Words className="soft block">{say('none')}</Words> : null}
      <PickList inForm label={say('departments')} chosen={chosen} entries={found.map((unit) => ({ key: unit.id, label: unit.name, unit }))} onPick={({ unit }) => onPick(unit)} />
    </Box>
  );
}
