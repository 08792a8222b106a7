import type { EmergencyHit } from '@/contract';
import { useTexts } from '@/i18n';
import { dial } from '@/platform/device';
import { Box, Button, Card, Words } from '@/ui';
import { sortingTexts } from './texts';

const MOST_NUMBERS = 3;

/** The words tell of danger: whoever sorts makes sure that help was called, before they sort. */
export function EmergencyNote({ hits }: { hits: readonly EmergencyHit[] }) {
  const say = useTexts(sortingTexts);
  const [first] = hits;
  if (first === undefined) return null;
  const numbers = [...new Set(hits.flatMap(({ call }) => call))].slice(0, MOST_NUMBERS);
  return (
    <Box role="alert">
      <Card tone="alarm">
        <Box className="stack">
          <Words className="strong block">{say('emergency', { term: first.term })}</Words>
          <Words className="block">{say('emergency.ask')}</Words>
          <Box className="row">
            {numbers.map((number) => <Button key={number} tone="danger" wide={false} icon="phone" onClick={() => dial(number)}>{say('emergency.call', { number })}</Button>)}
          </Box>
        </Box>
      </Card>
    </Box>
  );
}
