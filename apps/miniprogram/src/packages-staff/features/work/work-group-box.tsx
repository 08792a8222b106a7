import type { ReactNode } from 'react';
import { useTexts } from '@/i18n';
import { Box, Heading, Words } from '@/ui';
import { workTexts } from './texts';
import './work.scss';

/** A titled group of cards with its count; nothing when empty. */
export function WorkGroupBox({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const say = useTexts(workTexts);
  if (count === 0) return null;
  return (
    <Box className="work-group">
      <Box className="work-group__head">
        <Heading level={2} className="work-group__title">{title}</Heading>
        <Words className="faint">{say('count', { count })}</Words>
      </Box>
      {children}
    </Box>
  );
}
