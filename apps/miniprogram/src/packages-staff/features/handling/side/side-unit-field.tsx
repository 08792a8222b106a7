import { useState } from 'react';
import type { PropertyTasksOfRequest } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Field, Fold, LineInput, Words } from '@/ui';
import { PickList } from '../../units';
import { sideTexts } from './texts';

interface SideUnitFieldProps {
  readonly units: PropertyTasksOfRequest['complainable'];
  readonly chosen: string | null;
  readonly error: string | null;
  readonly onPick: (unitId: string) => void;
}

/** Which unit somebody complains about: those of the place first, the departments below, to be searched by name. */
export function SideUnitField({ units, chosen, error, onPick }: SideUnitFieldProps) {
  const say = useTexts(sideTexts);
  const [words, setWords] = useState('');
  const entries = units.map(({ id, name, kind }) => ({ key: id, label: name, kind }));
  const near = entries.filter(({ kind }) => kind !== 'department');
  const departments = entries.filter(({ kind }) => kind === 'department');
  const found = departments.filter(({ label }) => label.includes(words.trim()));
  return (
    <Field label={say('side.ask.company')} error={error}>
      {near.length === 0 ? null : <PickList inForm label={say('side.ask.company')} entries={near} chosen={chosen} onPick={({ key }) => onPick(key)} />}
      {departments.length === 0 ? null : (
        <Fold title={say('side.ask.departments')} startOpen={near.length === 0 || departments.some(({ key }) => key === chosen)}>
          <Box className="pick-list">
            <LineInput type="search" value={words} label={say('side.ask.search')} placeholder={say('side.ask.search')} maxLength={40} onChange={setWords} />
            {found.length === 0 ? <Words className="soft block">{say('side.ask.none')}</Words> : null}
            <PickList inForm label={say('side.ask.departments')} entries={found} chosen={chosen} onPick={({ key }) => onPick(key)} />
          </Box>
        </Fold>
      )}
    </Field>
  );
}
