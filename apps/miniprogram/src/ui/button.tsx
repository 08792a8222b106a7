import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Press, Words } from './native';
import './button.scss';

interface ButtonProps {
  /** `main` is the one action of the screen; `quiet` stands beside it; `plain` is words only; `danger` cannot be undone. */
  readonly tone?: 'main' | 'quiet' | 'plain' | 'danger';
  readonly icon?: IconName;
  /** Under way: stays in its place, says so, takes no second tap. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function Button({ tone = 'main', icon, busy, disabled, wide = true, label, onClick, children }: ButtonProps) {
  const className = `button button--${tone}${wide ? ' button--wide' : ' button--narrow'}${busy ? ' button--busy' : ''}`;
  return (
    <Press className={className} busy={busy} disabled={disabled} label={label} onClick={onClick}>
      {icon === undefined ? null : <Icon name={icon} />}
      <Words className="button__words">{children}</Words>
    </Press>
  );
}
