import { emergencyHits } from '@yige/domain';
import { useMemo } from 'react';
import { dial } from '@/platform/device';
import { Box, Button, Heading, Words } from '@/ui';
import './emergency-panel.scss';
import { useReportTexts, type SayReport } from './texts';

const OWN_WORDS = ['fire', 'gas', 'life', 'selfharm', 'violence', 'drown', 'lift', 'trapped', 'missing', 'fraud', 'wire'] as const;
type OwnWords = (typeof OWN_WORDS)[number];
const MOST_NUMBERS = 3;

/**
 * Dial buttons as soon as the words speak of danger, without a network. It stands above the main button and never in its way; nothing of
 * it is kept or sent.
 */
export function EmergencyPanel({ text, sent = false }: { text: string; sent?: boolean }) {
  const say = useReportTexts();
  const hits = useMemo(() => emergencyHits(text), [text]);
  if (hits.length === 0) return null;
  const numbers = [...new Set(hits.flatMap((hit) => hit.call))].slice(0, MOST_NUMBERS);
  return (
    <Box className="emergency" role="alert" label={say('emergency.title')}>
      <Heading level={2} className="emergency__title">{say('emergency.title')}</Heading>
      <Box className="emergency__numbers">
        {numbers.map((number) => (
          <Button key={number} tone="danger" icon="phone" onClick={() => dial(number)}>{say('emergency.call', { number })}</Button>
        ))}
      </Box>
      {hits.slice(0, 2).map((hit) => (
        <Words key={hit.id} className="block">{advice(say, hit.id, hit.say)}</Words>
      ))}
      {sent ? null : <Words className="faint block">{say('emergency.go-on')}</Words>}
    </Box>
  );
}

function advice(say: SayReport, id: string, fallback: string): string {
  return (OWN_WORDS as readonly string[]).includes(id) ? say(`emergency.${id as OwnWords}`) : fallback;
}
