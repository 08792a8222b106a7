import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, Heading, Words } from '@/ui';
import { sortingTexts } from './texts';

/** As many as are asked for: the nearest alone is told of. */
const ASKED = 1;

interface SameNoteProps {
  readonly request: RequestDetail;
  readonly busy: boolean;
  readonly onMerge: (mainId: string) => void;
  readonly onOpen: (id: string) => void;
}

/** Somebody may have told the same already, in other words: its text stands here, and one tap makes them one matter. Where nothing could be read nothing is proposed. */
export function SameNote({ request, busy, onMerge, onOpen }: SameNoteProps) {
  const say = useTexts(sortingTexts);
  const common = useCommonTexts();
  const now = useNow();
  const { data } = useLoaded(() => api.call('get', '/api/requests/{id}/candidates', { path: { id: request.id }, query: { limit: ASKED } }), [request.id]);
  const nearest = data?.items[0];
  if (nearest?.looksSame !== true) return null;
  const counted = nearest.neighbours > 0 ? [say('same.neighbours', { count: nearest.neighbours })] : [];
  return (
    <Card label={say('same.title')}>
      <Box className="stack stack--tight">
        <Heading level={2} className="lead">{say('same.title')}</Heading>
        <Words className="block kept-lines">{nearest.excerpt}</Words>
        <Words className="faint block">{[nearest.place, sayMoment(common, Date.parse(nearest.submittedAt), now), ...counted].join(' · ')}</Words>
        <Words className="faint block">{say('same.about')}</Words>
        <Button tone="quiet" busy={busy} onClick={() => onMerge(nearest.id)}>{say('same.merge')}</Button>
        <Button tone="plain" onClick={() => onOpen(nearest.id)}>{say('same.open')}</Button>
      </Box>
    </Card>
  );
}
