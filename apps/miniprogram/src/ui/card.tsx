import type { ReactNode } from 'react';
import { Box, Press } from './native';
import './card.scss';

interface CardProps {
  readonly tone?: 'plain' | 'jade' | 'amber' | 'alarm' | 'river' | 'vermilion';
  readonly label?: string;
  /** The whole card leads somewhere. */
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

/** A surface for one thing. */
export function Card({ tone = 'plain', label, onClick, children }: CardProps) {
  const className = `card card--${tone}`;
  if (onClick === undefined) return <Box className={className} label={label} role={label === undefined ? undefined : 'group'}>{children}</Box>;
  return <Press className={`${className} card--press`} label={label} onClick={onClick}>{children}</Press>;
}
