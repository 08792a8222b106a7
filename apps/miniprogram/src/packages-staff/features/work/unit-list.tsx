import { useState } from 'react';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, EmptyState, ErrorState, notify, sayFailure, Skeleton } from '@/ui';
import { workTexts } from './texts';
import type { PanelProps } from './today';
import { WorkCard } from './work-card';

/** Everything my group or department has open, nearest limit first. */
export function UnitList({ nodeId, active, onOpen }: PanelProps) {
  const say = useTexts(workTexts);
  const { state, data, error, reload, replace } = useLoaded(() => readUnit(nodeId), [nodeId]);
  const common = useCommonTexts();
  const [busy, setBusy] = useState(false);
  usePulledDown(() => active && reload(), [data, error]);

  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={4} lines={3} />;
  if (data.items.length === 0) return <EmptyState drawing="all-done" title={say('empty.unit')} next={say('empty.next')} />;
  const showMore = async (cursor: string): Promise<void> => {
    setBusy(true);
    try {
      const next = await readUnit(nodeId, cursor);
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

function readUnit(nodeId: string, cursor?: string) {
  return api.call('get', '/api/worklists/{view}', { path: { view: 'unit' }, query: { nodeId, sort: 'dueAt', ...(cursor === undefined ? {} : { cursor }) } });
}
