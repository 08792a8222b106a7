import type { Helping } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Chip, Deadline, Words } from '@/ui';
import { workTexts } from './texts';

/** What my own unit is asked to do for somebody else's request, and until when. */
export function HelpingLines({ helping: { part, task, signed, signDueAt, dueAt } }: { helping: Helping }) {
  const say = useTexts(workTexts);
  return (
    <>
      <Box className="row"><Chip tone="river" icon="hand">{say(part === 'whistle' ? 'helping.whistle' : 'helping.assist')}</Chip></Box>
      {task === null ? null : <Words className="block">{task}</Words>}
      {signed ? <Deadline due={dueAt} what={say('helping.due')} /> : <Deadline due={signDueAt ?? dueAt} what={say('helping.signDue')} />}
    </>
  );
}
