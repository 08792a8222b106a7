import { open, PAGES } from '@/platform/navigation';
import { usePages } from '@/platform/use-pages';
import { Box, ErrorState, FurtherPages, Heading, Skeleton } from '@/ui';
import { myRequests } from './request-api';
import { RequestLine } from './request-line';
import { useRequestTexts } from './texts';

/** Requests that the signed-in person reported, page by page. */
export function MyRequests() {
  const say = useRequestTexts();
  const { state, data, error, reload, further } = usePages(myRequests, []);
  if (data?.items.length === 0) return null;
  return (
    <Box className="stack">
      <Heading level={2}>{say('track.mine')}</Heading>
      {state === 'loading' ? <Skeleton cards={2} lines={2} /> : null}
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {data?.items.map((request) => <RequestLine key={request.id} request={request} onClick={() => open(PAGES.request, { id: request.id })} />)}
      <FurtherPages of={further} />
    </Box>
  );
}
