import type { ReactNode } from 'react';
import { Box, Icon, Press, Words } from '@/ui';
import './pick-list.scss';

export interface Pick {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly mark?: ReactNode;
}

interface PickListProps<Entry extends Pick> {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** A list of keys where several may be chosen. */
  readonly chosen: string | null | readonly string[];
  /** One of several questions of a panel: it shows that one can be chosen. Without it, a tap decides and the list goes away. */
  readonly inForm?: boolean;
  readonly onPick: (entry: Entry) => void;
}

/** One of several, or several of them, a line each. */
export function PickList<Entry extends Pick>({ label, entries, chosen, inForm = false, onPick }: PickListProps<Entry>) {
  const several = chosen !== null && typeof chosen !== 'string';
  const isChosen = (key: string): boolean => (several ? chosen.includes(key) : key === chosen);
  return (
    <Box className="rows" role={several ? 'group' : 'radiogroup'} label={label}>
      {entries.map((entry) => (
        <Press key={entry.key} className="pick-row" role={several ? 'checkbox' : 'radio'} checked={isChosen(entry.key)} onClick={() => onPick(entry)}>
          {inForm ? <Words className={`pick-row__ring${several ? ' pick-row__ring--several' : ''}${isChosen(entry.key) ? ' pick-row__ring--chosen' : ''}`} hidden /> : null}
          <Words className="pick-row__words">
            <Words className="block">{entry.label}</Words>
            {entry.hint === undefined ? null : <Words className="faint block">{entry.hint}</Words>}
          </Words>
          {entry.mark}
          {isChosen(entry.key) && !inForm ? <Icon name="check" /> : null}
        </Press>
      ))}
    </Box>
  );
}
