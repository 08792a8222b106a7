import { useState } from 'react';
import type { Notice } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, Chip, EmptyState, ErrorState, notify, sayFailure, Screen, Skeleton, Words } from '@/ui';
import { noticeAbout, noticeWords } from './notice-words';
import { noticeTexts } from './texts';

/** What happened to the requests that are mine to handle: the cards on my unit, too. The newest first. */
export function NoticeScreen({ onOpen }: { onOpen: (requestId: string) => void }) {
  const say = useTexts(noticeTexts);
  return (
    <Screen staff title={say('title')}>
      <Notices onOpen={onOpen} />
    </Screen>
  );
}

function Notices({ onOpen }: { onOpen: (requestId: string) => void }) {
  const say = useTexts(noticeTexts);
  const common = useCommonTexts();
  const { state, data, error, reload, replace } = useLoaded(() => api.call('get', '/api/notices', { query: {} }), []);
  usePulledDown(reload, [data, error]);
  const { run, busy } = useAction((failure) => notify(sayFailure(common, failure).title, 'problem'));
  const [opened, setOpened] = useState<readonly string[]>([]);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={4} lines={2} />;
  if (data.items.length === 0) return <EmptyState drawing="nothing-yet" title={say('empty.title')} next={say('empty.next')} />;
  const showMore = async (cursor: string): Promise<void> => {
    const next = await run(() => api.call('get', '/api/notices', { query: { cursor } }));
    if (next !== undefined) replace({ ...next, items: [...data.items, ...next.items] });
  };
  const open = ({ id, requestId, readAt }: Notice): void => {
    setOpened((before) => [...before, id]);
    // It is read because it was opened; that the server does not hear of it changes nothing for the reader.
    if (readAt === null) void api.call('post', '/api/notices/{id}/read', { path: { id } }).catch(() => undefined);
    onOpen(requestId);
  };
  const cursor = data.nextCursor;
  return (
    <Box className="stack">
      {data.items.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} unread={notice.readAt === null && !opened.includes(notice.id)} onOpen={() => open(notice)} />
      ))}
      {cursor === null ? null : <Button tone="quiet" busy={busy} onClick={() => void showMore(cursor)}>{say('more')}</Button>}
    </Box>
  );
}

function NoticeCard({ notice, unread, onOpen }: { notice: Notice; unread: boolean; onOpen: () => void }) {
  const say = useTexts(noticeTexts);
  const common = useCommonTexts();
  const now = useNow();
  return (
    <Card onClick={onOpen}>
      <Box className="stack stack--tight">
        <Box className="row row--apart">
          <Words className={unread ? 'strong' : ''}>{noticeWords(say, notice)}</Words>
          {unread ? <Chip tone={notice.type === 'carded' ? 'alarm' : 'river'}>{say('new')}</Chip> : null}
        </Box>
        <Words className="soft numerals block">{noticeAbout(notice)}</Words>
        <Words className="faint block">{sayMoment(common, Date.parse(notice.createdAt), now)}</Words>
      </Box>
    </Card>
  );
}
