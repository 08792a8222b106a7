import { useState } from 'react';
import { useStore } from '@/platform/store';
import { Box, Button, Card, Heading, Icon, Words } from '@/ui';
import { changeDraft, draft } from './draft';
import { useReportTexts } from './texts';

/** Two matters in one text go to two units with two deadlines: told apart, neither waits for the other. Sending it as one is what happens without a tap, and whoever says that it is one is not asked again. */
export function TwoMattersCard({ halves }: { halves: readonly string[] }) {
  const { next } = useStore(draft);
  const [isOne, setIsOne] = useState(false);
  const [first, second] = halves;
  if (next !== null) return <SecondKept text={next} />;
  if (first === undefined || second === undefined || isOne) return null;
  return <Offer halves={[first, second]} onSplit={() => changeDraft({ text: first, next: second })} onRefuse={() => setIsOne(true)} />;
}

function Offer({ halves, onSplit, onRefuse }: { halves: readonly string[]; onSplit: () => void; onRefuse: () => void }) {
  const say = useReportTexts();
  return (
    <Card label={say('two.title')}>
      <Box className="stack">
        <Box className="row row--line">
          <Icon name="list" />
          <Heading level={2}>{say('two.title')}</Heading>
        </Box>
        <Box className="stack stack--tight" role="list">
          {halves.map((half, index) => (
            <Box key={index} role="listitem">
              <Words className="kept-lines">{`${index + 1}. ${half}`}</Words>
            </Box>
          ))}
        </Box>
        <Words className="soft">{say('two.words')}</Words>
        <Box className="row">
          <Button tone="quiet" wide={false} onClick={onSplit}>{say('two.split')}</Button>
          <Button tone="plain" wide={false} onClick={onRefuse}>{say('two.one')}</Button>
        </Box>
      </Box>
    </Card>
  );
}

function SecondKept({ text }: { text: string }) {
  const say = useReportTexts();
  const together = (): void => draft.set((present) => ({ ...present, text: [present.text.trim(), text].filter(Boolean).join('\n'), next: null }));
  return (
    <Card label={say('two.kept')}>
      <Box className="stack">
        <Words className="strong">{say('two.kept')}</Words>
        <Words className="soft kept-lines">{text}</Words>
        <Box className="row">
          <Button tone="quiet" wide={false} onClick={together}>{say('two.together')}</Button>
        </Box>
      </Box>
    </Card>
  );
}
