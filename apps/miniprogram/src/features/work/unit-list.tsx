import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Box, Button, EmptyState, ErrorState, Skeleton } from '@/ui';
import { readWorklist, useLoaded, type RequestSummary } from '@/features/staff';
import { workTexts } from './texts';
import { useRefresh } from './use-refresh';
import { WorkCard } from './work-card';

/** Everything my group or department has open, nearest limit first. */
export function UnitList({ nodeId, onOpen }: { nodeId: string; onOpen: (id: string) => void }) {
  const say = useTexts(workTexts);
  const { data, error, reload, replace } = useLoaded(nodeId, () => readWorklist('unit', nodeId));
  const [busy, setBusy] = useState(false);
  useRefresh(reload);

  if (data === null) return error === null ? <Skeleton cards={4} lines={3} /> : <ErrorState error={error} onRetry={() => void reload()} />;
  const more = async (cursor: string): Promise<void> => {
    setBusy(true);
    try {
      const next = await readWorklist('unit', nodeId, cursor);
      replace({ items: [...data.items, ...next.items], nextCursor: next.nextCursor });
    } finally {
      setBusy(false);
    }
  };
  if (data.items.length === 0) return <EmptyState drawing="all-done" title={say('empty.unit')} next={say('empty.next')} />;
  return (
    <Box className="stack">
      {data.items.map((request: RequestSummary) => (
        <WorkCard key={request.id} request={request} first={false} waiting busy={false} onOpen={() => onOpen(request.id)} onSign={() => undefined} />
      ))}
      {data.nextCursor === null ? null : <Button tone="quiet" busy={busy} onClick={() => void more(data.nextCursor ?? '')}>{say('more')}</Button>}
    </Box>
  );
}
