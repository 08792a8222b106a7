import { Box, Card, Words, type SaidFailure } from '@/ui';

/** Why it was not taken, and what to do about it. */
export function FailureNote({ failure }: { failure: SaidFailure | null }) {
  if (failure === null) return null;
  return (
    <Box role="alert">
      <Card tone="alarm">
        <Words className="strong block">{failure.title}</Words>
        {failure.next === '' ? null : <Words className="soft block">{failure.next}</Words>}
      </Card>
    </Box>
  );
}
