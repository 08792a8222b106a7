import { useState } from 'react';
import { Box, LineInput, LinkRow, Press, Words } from '@/ui';
import './choice-list.scss';
import { useReportTexts } from './texts';

/** From this many on a list can be searched. */
const LONG = 13;

export interface Choice {
  readonly key: string;
  readonly label: string;
}

interface ChoiceListProps<One extends Choice> {
  readonly choices: readonly One[];
  /** What is searched for, in words. */
  readonly search: string;
  /** Short names stand beside each other. */
  readonly tiles?: boolean;
  readonly onChoose: (choice: One) => void;
}

/** One of several; a long list can be searched. */
export function ChoiceList<One extends Choice>({ choices, search, tiles = false, onChoose }: ChoiceListProps<One>) {
  const say = useReportTexts();
  const [words, setWords] = useState('');
  const sought = words.trim().toLowerCase();
  const found = choices.filter(({ label }) => label.toLowerCase().includes(sought));
  return (
    <Box className={choices.length < LONG ? 'stack' : 'stack choice-list--long'}>
      {choices.length < LONG ? null : <LineInput type="search" label={search} placeholder={search} value={words} maxLength={40} onChange={setWords} />}
      {found.length === 0 ? <Words className="soft block">{say('choice.none')}</Words> : null}
      <Box className={tiles ? 'choice-tiles' : 'rows'}>
        {found.map((choice) =>
          tiles ? (
            <Press key={choice.key} className="choice-tile" onClick={() => onChoose(choice)}>
              <Words className="numerals">{choice.label}</Words>
            </Press>
          ) : (
            <LinkRow key={choice.key} label={choice.label} onClick={() => onChoose(choice)} />
          ),
        )}
      </Box>
    </Box>
  );
}
