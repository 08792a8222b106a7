import { useTexts } from '@/i18n';
import { Box, Card, LinkRow, Sheet, type IconName } from '@/ui';
import { NEXT_ICON_OF } from './next-icons';
import type { PhoneCommand } from './offered-commands';
import type { SideJob } from './side/side-jobs';
import { handlingTexts } from './texts';

type SideStep = Extract<PhoneCommand, 'ask' | 'addAssistant' | 'whistle' | 'recallWhistle' | 'rateWhistle' | 'extend' | 'suspend' | 'return' | 'reassign' | 'merge' | 'unmerge' | 'defer' | 'correct' | 'redirect'>;

const ICON_OF: Readonly<Record<SideStep | SideJob, IconName>> = {
  askProperty: 'building', askSide: 'pen', publishWish: 'star', recordTalk: 'message',
  ask: 'message', addAssistant: 'plus', whistle: 'alert', recallWhistle: 'close', rateWhistle: 'star', extend: 'clock', suspend: 'clock', return: 'chevron-left', reassign: 'person', merge: 'list', unmerge: 'list', defer: 'clock', correct: 'pen', redirect: 'door',
};

interface MoreSheetProps {
  readonly commands: readonly PhoneCommand[];
  readonly wordOf: (command: PhoneCommand) => string;
  /** What may be begun beside the life-cycle. */
  readonly jobs: readonly SideJob[];
  readonly onChoose: (command: PhoneCommand) => void;
  readonly onJob: (job: SideJob) => void;
  readonly onClose: () => void;
}

/** The ways beside the usual one, each with when it is meant. */
export function MoreSheet({ commands, wordOf, jobs, onChoose, onJob, onClose }: MoreSheetProps) {
  const say = useTexts(handlingTexts);
  return (
    <Sheet open title={say('more.title')} onClose={onClose}>
      <Card>
        <Box className="rows">
          {commands.map((command) => (
            <LinkRow
              key={command}
              icon={isSideStep(command) ? ICON_OF[command] : NEXT_ICON_OF[command]}
              label={wordOf(command)}
              hint={isSideStep(command) ? say(`more.${command}`) : undefined}
              onClick={() => onChoose(command)}
            />
          ))}
          {jobs.map((job) => <LinkRow key={job} icon={ICON_OF[job]} label={say(`action.${job}`)} hint={say(`more.${job}`)} onClick={() => onJob(job)} />)}
        </Box>
      </Card>
    </Sheet>
  );
}

function isSideStep(command: PhoneCommand): command is SideStep {
  return command in ICON_OF;
}
