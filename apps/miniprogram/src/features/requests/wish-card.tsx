import { ApiError } from '@yige/api-client';
import { END_STATUSES } from '@yige/domain';
import type { RequestDetail, Wish } from '@/contract';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, Card, Chip, Words } from '@/ui';
import { useCommonTexts } from '@/i18n/common';
import { rightTo } from './lookup-keys';
import { useRequestTexts } from './texts';

/** How a small wish stands, for whoever wished it: the branch's words as others read them, and who says when it came true. */
export function WishCard({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const isWish = detail.kind === 'wish';
  const { state, data, reload } = useLoaded(async () => ({ wish: isWish ? await readWish(detail.id) : null }), [detail.id, isWish]);
  if (!isWish || state === 'loading') return null;
  const ended = (END_STATUSES as readonly string[]).includes(detail.status);
  const wish = data?.wish ?? null;
  if (wish === null && ended) return null;
  return (
    <Card label={say('wish')}>
      <Box className="stack stack--tight">
        <Box className="row row--apart">
          <Words className="strong">{wish?.title ?? say('wish')}</Words>
          <Chip tone="river">{common('kind.wish')}</Chip>
        </Box>
        {wish === null ? null : <Words className="soft kept-lines block">{wish.text}</Words>}
        <Words className="block">{state === 'failed' ? say('wish.notRead') : say(`wish.${wish?.status ?? 'none'}`)}</Words>
        {state === 'failed' ? <Button tone="quiet" icon="refresh" onClick={reload}>{common('retry')}</Button> : null}
      </Box>
    </Card>
  );
}

/** Null until the branch has published it. */
async function readWish(id: string): Promise<Wish | null> {
  try {
    return await api.call('get', '/api/requests/{id}/wish', { path: { id }, headers: rightTo(id) });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
