import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Press, Words } from './native';
import './chip.scss';

export type ChipTone = 'plain' | 'jade' | 'amber' | 'alarm' | 'river' | 'vermilion';

/** A short fact. */
export function Chip({ tone = 'plain', icon, children }: { tone?: ChipTone; icon?: IconName; children: ReactNode }) {
  return (
    <Words className={`chip chip--${tone}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </Words>
  );
}

interface ChoiceChipProps {
  readonly chosen: boolean;
  /** `radio` for one of several, `checkbox` for any of several. */
  readonly role?: 'radio' | 'checkbox';
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A short answer to choose. */
export function ChoiceChip({ chosen, role = 'radio', onClick, children }: ChoiceChipProps) {
  return (
    <Press className={`choice-chip${chosen ? ' choice-chip--chosen' : ''}`} role={role} checked={chosen} onClick={onClick}>
      {chosen ? <Icon name="check" /> : null}
      <Words>{children}</Words>
    </Press>
  );
}
