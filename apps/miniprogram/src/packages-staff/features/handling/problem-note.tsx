import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Card, Words } from '@/ui';
import { useHolderWords, useStatusWords } from '../glance';
import { handlingTexts } from './texts';
import type { SentProblem } from './use-handling';

interface ProblemNoteProps {
  readonly problem: SentProblem | null;
  /** As it stands now. */
  readonly request: RequestDetail;
  /** The command is still open to the reader. */
  readonly allowed: boolean;
}

/** Why a command did not go through, and how it stands now when somebody else acted first. */
export function ProblemNote({ problem, request, allowed }: ProblemNoteProps) {
  const say = useTexts(handlingTexts);
  const statusWords = useStatusWords();
  const holderWords = useHolderWords();
  if (problem === null) return null;
  const now = say('changed.now', { status: statusWords(request.status), holder: holderWords(request) });
  return (
    <Box role="alert">
      <Card tone={problem.changed ? 'amber' : 'alarm'}>
        <Words className="strong block">{problem.words}</Words>
        {problem.changed ? <Words className="block">{now}</Words> : null}
        <Words className="soft block">
          {problem.changed ? say(allowed ? 'changed.again' : 'changed.gone') : problem.next || say('failed.kept')}
        </Words>
      </Card>
    </Box>
  );
}
