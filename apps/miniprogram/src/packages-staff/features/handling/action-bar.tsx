import { END_STATUSES } from '@yige/domain';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Button, Words, type IconName } from '@/ui';
import type { StaffCommand } from '../commands';
import { useHolderWords, useStatusWords } from '../glance';
import { offeredCommands } from './offered-commands';
import { presentLegOf } from './present-leg';
import { handlingTexts } from './texts';

const ICON_OF: Readonly<Record<StaffCommand, IconName>> = { triage: 'list', sign: 'hand', contact: 'phone', resolve: 'check', escalate: 'up' };

interface ActionBarProps {
  readonly request: RequestDetail;
  readonly busy: StaffCommand | null;
  /** What is shown is being read again; nothing may be chosen by it. */
  readonly outdated: boolean;
  readonly onChoose: (command: StaffCommand) => void;
}

/** What may be done now, in reach of the thumb: the next step large, the others beside each other. */
export function ActionBar({ request, busy, outdated, onChoose }: ActionBarProps) {
  const say = useTexts(handlingTexts);
  const statusWords = useStatusWords();
  const holderWords = useHolderWords();
  const alreadyContacted = (presentLegOf(request)?.firstContactAt ?? null) !== null;
  const { main, others } = offeredCommands(request.commands, alreadyContacted);
  if (main === null) {
    const status = statusWords(request.status);
    // An answered or ended request lies with nobody who works on it.
    const withNobody = request.status === 'answered' || (END_STATUSES as readonly string[]).includes(request.status);
    return <Words className="soft">{withNobody ? status : say('actions.none', { status, holder: holderWords(request) })}</Words>;
  }
  /** Sorting what was sent out already is sending it elsewhere. */
  const wordOf = (command: StaffCommand): string => say(command === 'triage' && request.status !== 'submitted' ? 'action.reassign' : `action.${command}`);
  return (
    <>
      <Button icon={ICON_OF[main]} busy={busy === main || outdated} onClick={() => onChoose(main)}>{wordOf(main)}</Button>
      {others.length === 0 ? null : (
        <Box className="handling__others">
          {others.map((command) => (
            <Button key={command} tone="quiet" icon={ICON_OF[command]} busy={busy === command || outdated} onClick={() => onChoose(command)}>
              {wordOf(command)}
            </Button>
          ))}
        </Box>
      )}
    </>
  );
}
