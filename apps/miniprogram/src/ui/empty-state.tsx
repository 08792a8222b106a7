import type { ReactNode } from 'react';
import { Box, Words } from './native';
import './drawing.scss';
import './states.scss';

export type DrawingName = 'nothing-yet' | 'all-done' | 'no-network' | 'not-found' | 'went-wrong' | 'no-code';

interface EmptyStateProps {
  readonly drawing: DrawingName;
  /** Why there is nothing. */
  readonly title: string;
  /** What to do next. */
  readonly next?: string;
  /** Buttons. */
  readonly children?: ReactNode;
  readonly role?: 'status' | 'alert';
}

export function EmptyState({ drawing, title, next, children, role = 'status' }: EmptyStateProps) {
  return (
    <Box className="empty-state" role={role}>
      <Box className={`drawing drawing--${drawing}`} hidden />
      <Words className="empty-state__title">{title}</Words>
      {next === undefined ? null : <Words className="empty-state__next">{next}</Words>}
      {children === undefined ? null : <Box className="empty-state__actions">{children}</Box>}
    </Box>
  );
}
