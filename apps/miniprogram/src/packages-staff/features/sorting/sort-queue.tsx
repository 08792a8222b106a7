import { useState } from 'react';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Box, countText, EmptyState, ErrorState, Skeleton, Words } from '@/ui';
import { SortOne } from './sort-one';
import { sortingTexts } from './texts';

interface SortQueueProps {
  readonly nodeId: string;
  /** `dispatch` for the district's own queue. */
  readonly view: 'sort' | 'dispatch';
  readonly active: boolean;
  readonly onOpen: (id: string) => void;
}

/** What waits to be sorted, one at a time. */
export function SortQueue({ nodeId, view, active, onOpen }: SortQueueProps) {
  const say = useTexts(sortingTexts);
  const { state, data, error, reload } = useLoaded(
    () => api.call('get', '/api/worklists/{view}', { path: { view }, query: { nodeId } }),
    [nodeId, view],
  );
  usePulledDown(() => active && reload(), [data, error]);
  const [sorted, setSorted] = useState<readonly string[]>([]);
  const [skipped, setSkipped] = useState(0);

  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={2} lines={5} />;
  // What may be dangerous comes before what is merely late.
  const waiting = data.items.filter((request) => !sorted.includes(request.id)).sort((one, other) => Number(other.urgency === 'U0') - Number(one.urgency === 'U0'));
  const total = Math.max(waiting.length, (data.counts?.total ?? 0) - (data.items.length - waiting.length));
  const index = waiting.length === 0 ? 0 : skipped % waiting.length;
  const present = waiting[index];
  if (present === undefined) return <EmptyState drawing="all-done" title={say('empty.title')} next={say('empty.next')} />;
  const leave = (id: string): void => {
    setSorted((before) => [...before, id]);
    if (waiting.length === 1) reload();
  };
  return (
    <Box className="stack">
      <Words className="faint numerals">{say('place', { index: index + 1, count: total, shown: countText(total, data.counts?.capped === true) })}</Words>
      <SortRequest
        key={present.id}
        id={present.id}
        onSorted={() => leave(present.id)}
        onOpen={onOpen}
        {...(waiting.length > 1 ? { onSkip: () => setSkipped(index + 1) } : {})}
      />
    </Box>
  );
}

interface SortRequestProps {
  readonly id: string;
  readonly onSorted: () => void;
  readonly onSkip?: () => void;
  readonly onOpen: (id: string) => void;
}

/** Reads one request and offers it for sorting. */
export function SortRequest({ id, onSorted, onSkip, onOpen }: SortRequestProps) {
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/requests/{id}', { path: { id } }), [id]);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={2} lines={5} />;
  return <SortOne key={data.version} request={data} onSorted={onSorted} onOutdated={reload} onOpen={onOpen} {...(onSkip === undefined ? {} : { onSkip })} />;
}
