import type { WorklistView } from '@/contract';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { usePages } from '@/platform/use-pages';
import { Box, EmptyState, ErrorState, FurtherPages, Skeleton } from '@/ui';
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
  const read = (cursor?: string) => api.call('get', '/api/worklists/{view}', { path: { view }, query: { nodeId, sort: 'dueAt', ...(cursor === undefined ? {} : { cursor }) } });
  const { state, data, error, reload, further } = usePages(read, [view, nodeId], { active });
  usePulledDown(() => active && reload(), [data, error]);

  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={4} lines={3} />;
  if (data.items.length === 0) return <EmptyState drawing="all-done" title={empty.title} next={empty.next} />;
  return (
    <Box className="stack">
      {data.items.map((request) => (
        <WorkCard key={request.id} request={request} waiting first={false} busy={false} onOpen={() => onOpen(request.id)} />
      ))}
      <FurtherPages of={further} />
    </Box>
  );
}
