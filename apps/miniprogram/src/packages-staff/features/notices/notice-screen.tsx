import { useState } from 'react';
import type { Notice } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { usePages } from '@/platform/use-pages';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Card, Chip, EmptyState, ErrorState, FurtherPages, LinkRow, Screen, Skeleton, Words } from '@/ui';
import { loadNotices, WAITING } from './load-notices';
import { noticeAbout, noticeWords, termOfPost } from './notice-words';
import { noticeTexts } from './texts';

interface Props {
  /** A line of the inbox that was opened, or what waits for the morning; null: the inbox itself. */
  readonly line: string | null;
  readonly onOpen: (notice: Notice) => void;
  readonly onOpenLine: (line: string) => void;
}

/** What happened to the requests that are mine to handle: the cards on my unit, too. The newest first. */
export function NoticeScreen(props: Props) {
  const say = useTexts(noticeTexts);
  return (
    <Screen staff title={say(props.line === null ? 'title' : props.line === WAITING ? 'waiting.title' : 'line.title')}>
      <Notices {...props} />
    </Screen>
  );
}

function Notices({ line, onOpen, onOpenLine }: Props) {
  const say = useTexts(noticeTexts);
  const { state, data, error, reload, further } = usePages((cursor) => loadNotices(line, cursor), [line]);
  usePulledDown(reload, [data, error]);
  const [opened, setOpened] = useState<readonly string[]>([]);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={4} lines={2} />;
  const { waiting } = data;
  if (data.items.length === 0 && waiting === 0) return <EmptyState drawing={line === null ? 'nothing-yet' : 'all-done'} title={say(line === null ? 'empty.title' : 'empty.line')} next={say(line === null ? 'empty.next' : 'empty.line.next')} />;
  const open = (notice: Notice): void => {
    const { id, type, readAt } = notice;
    setOpened((before) => [...before, id]);
    // It is read because it was opened; that the server does not hear of it changes nothing for the reader.
    if (readAt === null) void api.call('post', '/api/notices/{id}/read', { path: { id } }).catch(() => undefined);
    if (type === 'gathered') onOpenLine(id);
    else onOpen(notice);
  };
  return (
    <Box className="stack">
      {waiting === 0 ? null : <Card><LinkRow icon="clock" label={say('waiting', { count: waiting })} hint={say('waiting.when')} onClick={() => onOpenLine(WAITING)} /></Card>}
      {data.items.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} unread={notice.readAt === null && !opened.includes(notice.id)} onOpen={() => open(notice)} />
      ))}
      <FurtherPages of={further} />
    </Box>
  );
}

function NoticeCard({ notice, unread, onOpen }: { notice: Notice; unread: boolean; onOpen: () => void }) {
  const say = useTexts(noticeTexts);
  const common = useCommonTexts();
  const now = useNow();
  const about = [noticeAbout(say, notice), termOfPost(say, common, notice, now)].filter((part) => part !== '').join(' · ');
  return (
    <Card onClick={onOpen}>
      <Box className="stack stack--tight">
        <Box className="row row--apart">
          <Words className={unread ? 'strong' : ''}>{noticeWords(say, notice)}</Words>
          {unread ? <Chip tone={notice.type === 'carded' ? 'alarm' : 'river'}>{say('new')}</Chip> : null}
        </Box>
        {notice.type !== 'gathered' && about === '' ? null : <Words className="soft numerals block">{notice.type === 'gathered' ? say('line.open') : about}</Words>}
        <Words className="faint block">{sayMoment(common, Date.parse(notice.createdAt), now)}</Words>
      </Box>
    </Card>
  );
}
