import type { Notice } from '@/contract';
import { open, PAGES } from '@/platform/navigation';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, ErrorState, Heading, Words } from '@/ui';
import { residentNoticeWords } from './resident-notice-words';
import { useWechatTexts } from './texts';

const SHOWN = 10;

/** What happened to the requests of a resident who came by WeChat, and has not been read. */
export function ResidentNotices() {
  const say = useWechatTexts();
  const notices = useLoaded(() => api.call('get', '/api/notices', { query: { limit: SHOWN } }), []);
  if (notices.state === 'failed') return <ErrorState error={notices.error} onRetry={notices.reload} />;
  const unread = notices.data?.items.filter(({ readAt, requestId }) => readAt === null && requestId !== null) ?? [];
  if (unread.length === 0) return null;
  const read = ({ id, requestId }: Notice): void => {
    void api.call('post', '/api/notices/{id}/read', { path: { id } }).then(notices.reload, () => undefined);
    open(PAGES.request, { id: requestId ?? '' });
  };
  return (
    <Box className="stack">
      <Heading level={2}>{say('inbox.title')}</Heading>
      {unread.map((notice) => (
        <Card key={notice.id} tone="jade" onClick={() => read(notice)}>
          <Box className="stack stack--tight">
            <Words className="faint numerals block">{notice.data['number'] === undefined ? say('inbox.plain') : say('inbox.line', { number: String(notice.data['number']) })}</Words>
            <Words className="block">{residentNoticeWords(say, notice)}</Words>
          </Box>
        </Card>
      ))}
    </Box>
  );
}
