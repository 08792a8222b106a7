import { Box, Card, Words } from '@/ui';

/** Why something was not sent, and what to do next. */
export interface SentProblem {
  readonly title: string;
  readonly next: string;
}

export function SentProblemCard({ problem }: { problem: SentProblem | null }) {
  if (problem === null) return null;
  return (
    <Box role="alert">
      <Card tone="alarm">
        <Words className="strong block">{problem.title}</Words>
        {problem.next === '' ? null : <Words className="soft block">{problem.next}</Words>}
      </Card>
    </Box>
  );
}
