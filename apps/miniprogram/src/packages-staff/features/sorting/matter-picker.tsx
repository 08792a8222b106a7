import { useState } from 'react';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, ErrorState, LineInput, Sheet, Skeleton, TierMark, Words } from '@/ui';
import { PickList } from '../units';
import { matchingMatters } from './matching-matters';
import type { MatterChoice } from './sort-choice';
import { sortingTexts } from './texts';

/** As many as a phone shows without work; who looks for more types. */
const SHOWN = 40;

interface MatterPickerProps {
  readonly chosen: string | null;
  readonly onPick: (matter: MatterChoice) => void;
  readonly onClose: () => void;
}

/** The matters of the catalogue, found by their names or the words people use for them. */
export function MatterPicker({ chosen, onPick, onClose }: MatterPickerProps) {
  const say = useTexts(sortingTexts);
  const [words, setWords] = useState('');
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/catalogue/matters'), []);
  const found = data === null ? [] : matchingMatters(data.items, words).slice(0, SHOWN);
  return (
    <Sheet open title={say('pick.matter')} onClose={onClose}>
      <LineInput type="search" value={words} label={say('pick.matter')} placeholder={say('pick.matter.search')} maxLength={40} onChange={setWords} />
      <Box className="pick-list">
        {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
        {state === 'loading' ? <Skeleton cards={1} lines={6} /> : null}
        {state === 'ready' && found.length === 0 ? <Words className="soft block">{say('pick.matter.none')}</Words> : null}
        <PickList
          label={say('pick.matter')}
          chosen={chosen}
          entries={found.map((matter) => ({ ...matter, key: matter.code, label: matter.name, hint: matter.parentName, mark: <TierMark tier={matter.tier} /> }))}
          onPick={onPick}
        />
      </Box>
    </Sheet>
  );
}
