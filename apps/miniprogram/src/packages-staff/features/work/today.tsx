import { useState } from 'react';
import type { RequestSummary } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { useNow } from '@/time/use-now';
import { Box, EmptyState, ErrorState, notify, Skeleton } from '@/ui';
import { useCommand } from '../commands';
import { groupWork, WORK_GROUPS } from './group-work';
import { workTexts } from './texts';
import { WorkCard } from './work-card';
import { WorkGroupBox } from './work-group-box';

/** What a panel of the staff's home is given. */
export interface PanelProps {
  readonly nodeId: string;
  /** In front now; the others keep their place behind it. */
  readonly active: boolean;
  readonly onOpen: (id: string) => void;
}

/** What needs me now, what today, what is with others. */
export function Today({ nodeId, active, onOpen }: PanelProps) {
  const say = useTexts(workTexts);
  const now = useNow();
  const { state, data, error, reload } = useLoaded(() => readMine(nodeId), [nodeId]);
  usePulledDown(() => active && reload(), [data, error]);
  const signing = useSigning(reload);

  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={3} lines={4} />;
  const groups = groupWork(data.mine, data.waiting, now);
  const [nearest] = [...groups.now, ...groups.today, ...groups.later];
  return (
    <Box label={say('list')}>
      {data.mine.length === 0 ? <EmptyState drawing="all-done" title={say('empty.title')} next={say('empty.next')} /> : null}
      {WORK_GROUPS.map((group) => (
        <WorkGroupBox key={group} title={say(`group.${group}`)} count={groups[group].length}>
          {groups[group].map((request) => (
            <WorkCard
              key={request.id}
              request={request}
              first={request === nearest}
              waiting={group === 'waiting'}
              busy={signing.id === request.id}
              onOpen={() => onOpen(request.id)}
              onSign={() => void signing.sign(request)}
            />
          ))}
        </WorkGroupBox>
      ))}
    </Box>
  );
}

async function readMine(nodeId: string): Promise<{ mine: RequestSummary[]; waiting: RequestSummary[] }> {
  const list = (view: 'mine' | 'waiting') => api.call('get', '/api/worklists/{view}', { path: { view }, query: { nodeId, limit: 100 } });
  const [mine, waiting] = await Promise.all([list('mine'), list('waiting')]);
  return { mine: mine.items, waiting: waiting.items };
}

/** Signs from the list; when somebody else was quicker, the list shows who. */
function useSigning(reload: () => void): { id: string | null; sign(request: RequestSummary): Promise<void> } {
  const say = useTexts(workTexts);
  const [id, setId] = useState<string | null>(null);
  const { run } = useCommand();
  const sign = async (request: RequestSummary): Promise<void> => {
    setId(request.id);
    const outcome = await run({ id: request.id, command: 'sign', expectedVersion: request.version, body: {} });
    setId(null);
    if (outcome === null) return;
    if (outcome.kind === 'done') notify(say('signed'));
    else notify(outcome.words, 'problem');
    reload();
  };
  return { id, sign };
}
