import { useState } from 'react';
import type { RequestSummary } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { open, PAGES } from '@/platform/navigation';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, ErrorState, Heading, notify, sayFailure, Skeleton } from '@/ui';
import { myRequests } from './request-api';
import { RequestLine } from './request-line';
import { useRequestTexts } from './texts';

/** Requests that the signed-in person reported, page by page. */
export function MyRequests() {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const first = useLoaded(() => myRequests(), []);
  const [further, setFurther] = useState<{ items: readonly RequestSummary[]; cursor: string | null } | null>(null);
  const { run, busy } = useAction((error) => notify(sayFailure(common, error).title, 'problem'));
  const cursor = further === null ? (first.data?.nextCursor ?? null) : further.cursor;
  const more = async (): Promise<void> => {
    const page = cursor === null ? undefined : await run(() => myRequests(cursor));
    if (page !== undefined) setFurther((before) => ({ items: [...(before?.items ?? []), ...page.items], cursor: page.nextCursor }));
  };
  const items = [...(first.data?.items ?? []), ...(further?.items ?? [])];
  if (first.state === 'ready' && items.length === 0) return null;
  return (
    <Box className="stack">
      <Heading level={2}>{say('track.mine')}</Heading>
      {first.state === 'loading' ? <Skeleton cards={2} lines={2} /> : null}
      {first.state === 'failed' ? <ErrorState error={first.error} onRetry={first.reload} /> : null}
      {items.map((request) => <RequestLine key={request.id} request={request} onClick={() => open(PAGES.request, { id: request.id })} />)}
      {cursor === null ? null : <Button tone="plain" busy={busy} onClick={() => void more()}>{say('track.more')}</Button>}
    </Box>
  );
}
