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
  readonly chosen: string | null;
  /** One of several questions of a panel: it shows that one can be chosen. Without it, a tap decides and the list goes away. */
  readonly inForm?: boolean;
  readonly onPick: (entry: Entry) => void;
}

/** One of several, a line each. */
export function PickList<Entry extends Pick>({ label, entries, chosen, inForm = false, onPick }: PickListProps<Entry>) {
  return (
    <Box className="rows" role="radiogroup" label={label}>
      {entries.map((entry) => (
        <Press key={entry.key} className="pick-row" role="radio" checked={entry.key === chosen} onClick={() => onPick(entry)}>
          {inForm ? <Words className={`pick-row__ring${entry.key === chosen ? ' pick-row__ring--chosen' : ''}`} hidden /> : null}
          <Words className="pick-row__words">
            <Words className="block">{entry.label}</Words>
            {entry.hint === undefined ? null : <Words className="faint block">{entry.hint}</Words>}
          </Words>
          {entry.mark}
          {entry.key === chosen && !inForm ? <Icon name="check" /> : null}
        </Press>
      ))}
    </Box>
  );
}
