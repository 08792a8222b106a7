import type { ReactNode } from 'react';
import { Box, Heading } from '@/ui';

/** Elements of one kind, each in every state that it has. */
export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box className="stack">
      <Heading level={2} className="lead">{title}</Heading>
      {children}
    </Box>
  );
}
