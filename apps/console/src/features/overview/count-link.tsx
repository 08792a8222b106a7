import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { mayOpen, useMe } from '../session/index.js';
import css from './overview.module.css';

interface Props {
  /** null where no list counts just this. */
  readonly to: string | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A number leads to the list that it counts, for whoever may read that list; for others it is a number. */
export function CountLink({ to, className, children }: Props) {
  const me = useMe();
  const own = `${css.count} ${className ?? ''}`;
  return to === null || !mayOpen(me, 'area') ? <span className={own}>{children}</span> : <Link className={own} to={to}>{children}</Link>;
}
