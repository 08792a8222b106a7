import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, LinkRow } from '@/ui';
import { wishTexts } from './texts';

/** Beside a member's work: that wishes wait nearby. Nothing when none does, or without a network. */
export function WishesDoor({ onOpen }: { onOpen: () => void }) {
  const say = useTexts(wishTexts);
  const { data } = useLoaded(async () => ({
    waiting: (await api.call('get', '/api/wishes', { query: { around: 'village', limit: 1 } })).items.length,
    mine: (await api.call('get', '/api/wishes/mine')).length,
  }), []);
  if (data === null || data.waiting + data.mine === 0) return null;
  return (
    <Card label={say('title')}>
      <Box className="rows">
        <LinkRow icon="star" label={say('title')} hint={data.mine > 0 ? say('door.mine', { count: data.mine }) : say('door.waiting')} onClick={onOpen} />
      </Box>
    </Card>
  );
}
