import { END_STATUSES } from '@yige/domain';
import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { useSettings } from '@/platform/settings';
import { Box, Button, Words } from '@/ui';
import type { StaffCommand } from '../commands';
import { useHolderWords, useStatusWords } from '../glance';
import { MoreSheet } from './more-sheet';
import { NEXT_ICON_OF } from './next-icons';
import { offeredCommands, onlyNextStep, type PhoneCommand } from './offered-commands';
import { presentLegOf } from './present-leg';
import type { SideJob } from './side/side-jobs';
import { handlingTexts } from './texts';

interface ActionBarProps {
  readonly request: RequestDetail;
  readonly busy: StaffCommand | null;
  /** What is shown is being read again; nothing may be chosen by it. */
  readonly outdated: boolean;
  /** What may be begun beside the life-cycle of the request. */
  readonly jobs: readonly SideJob[];
  readonly onChoose: (command: PhoneCommand) => void;
  readonly onJob: (job: SideJob) => void;
}

/** What may be done now, in reach of the thumb: the next step large, the others beside each other, the rare ones behind "more". In large print only the next step is in sight. */
export function ActionBar({ request, busy, outdated, jobs, onChoose, onJob }: ActionBarProps) {
  const say = useTexts(handlingTexts);
  const [moreOpen, setMoreOpen] = useState(false);
  const alreadyContacted = (presentLegOf(request)?.firstContactAt ?? null) !== null;
  const { largePrint } = useSettings();
  const offered = offeredCommands(request.commands, alreadyContacted);
  const { main, others, more } = largePrint ? onlyNextStep(offered) : offered;
  /** Sorting what was sent out already is sending it elsewhere. */
  const wordOf = (command: PhoneCommand): string => say(command === 'triage' && request.status !== 'submitted' ? 'action.reassign' : `action.${command}`);
  const choose = (command: PhoneCommand): void => {
    setMoreOpen(false);
    onChoose(command);
  };
  const begin = (job: SideJob): void => {
    setMoreOpen(false);
    onJob(job);
  };
  return (
    <>
      {main === null ? <WaitsForOthers request={request} /> : <Button icon={NEXT_ICON_OF[main]} busy={busy === main || outdated} onClick={() => choose(main)}>{wordOf(main)}</Button>}
      {others.length + more.length + jobs.length === 0 ? null : (
        <Box className="handling__others">
          {others.map((command) => (
            <Button key={command} tone="quiet" busy={busy === command || outdated} onClick={() => choose(command)}>{wordOf(command)}</Button>
          ))}
          {more.length + jobs.length === 0 ? null : <Button tone="quiet" busy={outdated} onClick={() => setMoreOpen(true)}>{say('more')}</Button>}
        </Box>
      )}
      {moreOpen ? <MoreSheet commands={more} wordOf={wordOf} jobs={jobs} onChoose={choose} onJob={begin} onClose={() => setMoreOpen(false)} /> : null}
    </>
  );
}

function WaitsForOthers({ request }: { request: RequestDetail }) {
  const say = useTexts(handlingTexts);
  const statusWords = useStatusWords();
  const holderWords = useHolderWords();
  const status = statusWords(request.status);
  // An answered or ended request lies with nobody who works on it.
  const withNobody = request.status === 'answered' || (END_STATUSES as readonly string[]).includes(request.status);
  return <Words className="soft">{withNobody ? status : say('actions.none', { status, holder: holderWords(request) })}</Words>;
}
