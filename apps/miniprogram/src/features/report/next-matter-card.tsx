import { PAGES, replace } from '@/platform/navigation';
import { useStore } from '@/platform/store';
import { Box, Button, Card, Words } from '@/ui';
import { draft, hasWords } from './draft';
import { useReportTexts } from './texts';

/** What is written and not sent yet, e.g. the second of two matters: it must not be forgotten now that the first has arrived. */
export function NextMatterCard() {
  const say = useReportTexts();
  const present = useStore(draft);
  if (!hasWords(present)) return null;
  return (
    <Card label={say('two.next')}>
      <Box className="stack">
        <Words className="strong">{say('two.next')}</Words>
        <Words className="soft kept-lines">{present.text}</Words>
        <Button tone="quiet" icon="pen" onClick={() => replace(PAGES.report)}>{say('two.goOn')}</Button>
      </Box>
    </Card>
  );
}
