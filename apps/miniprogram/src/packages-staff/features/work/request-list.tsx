import { useState } from 'react';
import type { WorklistView } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, EmptyState, ErrorState, notify, sayFailure, Skeleton } from '@/ui';
import { workTexts } from './texts';
import { WorkCard } from './work-card';

interface RequestListProps {
  readonly view: WorklistView;
  readonly nodeId: string;
  /** In front now; a list behind another is not pulled down. */
  readonly active: boolean;
  /** Why there is nothing, and what comes here. */
  readonly empty: { readonly title: string; readonly next: string };
  readonly onOpen: (id: string) => void;
}

/** One worklist of the server, page by page, the nearest limit first. */
export function RequestList({ view, nodeId, active, empty, onOpen }: RequestListProps) {
  const say = useTexts(workTexts);
  const read = (cursor?: string) => api.call('get', '/api/worklists/{view}', { path: { view }, query: { nodeId, sort: 'dueAt', ...(cursor === undefined ? {} : { cursor }) } });
  const { state, data, error, reload, replace } = useLoaded(() => read(), [view, nodeId]);
  const common = useCommonTexts();
  const [busy, setBusy] = useState(false);
  usePulledDown(() => active && reload(), [data, error]);

  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={4} lines={3} />;
  if (data.items.length === 0) return <EmptyState drawing="all-done" title={empty.title} next={empty.next} />;
  const showMore = async (cursor: string): Promise<void> => {
    setBusy(true);
    try {
      const next = await read(cursor);
      replace({ ...next, items: [...data.items, ...next.items] });
    } catch (failure) {
      notify(sayFailure(common, failure).title, 'problem');
    } finally {
      setBusy(false);
    }
  };
  const cursor = data.nextCursor;
  return (
    <Box className="stack">
      {data.items.map((request) => (
        <WorkCard key={request.id} request={request} waiting first={false} busy={false} onOpen={() => onOpen(request.id)} />
      ))}
      {cursor === null ? null : <Button tone="quiet" busy={busy} onClick={() => void showMore(cursor)}>{say('more')}</Button>}
    </Box>
  );
}
