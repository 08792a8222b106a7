import { useState } from 'react';
import { useTexts } from '@/i18n';
import { useNow } from '@/time/use-now';
import { Box, EmptyState, ErrorState, Heading, notify, Skeleton, Words } from '@/ui';
import { readWorklist, useLoaded, type RequestSummary } from '@/features/staff';
import { useCommand } from '@/features/handling';
import { groupWork, WORK_GROUPS, type WorkGroup } from './group-work';
import { workTexts } from './texts';
import { useRefresh } from './use-refresh';
import { WorkCard } from './work-card';

interface TodayProps {
  readonly nodeId: string;
  readonly onOpen: (id: string) => void;
}

/** What needs me now, what today, what is with others. */
export function Today({ nodeId, onOpen }: TodayProps) {
  const say = useTexts(workTexts);
  const now = useNow();
  const { data, error, reload } = useLoaded(nodeId, async () => {
    const [mine, waiting] = await Promise.all([readWorklist('mine', nodeId), readWorklist('waiting', nodeId)]);
    return { mine: mine.items, waiting: waiting.items };
  });
  useRefresh(reload);
  const signing = useSigning(reload);

  if (data === null) return error === null ? <Skeleton cards={3} lines={4} /> : <ErrorState error={error} onRetry={() => void reload()} />;
  const groups = groupWork(data.mine, data.waiting, now);
  const nearest = WORK_GROUPS.filter((group) => group !== 'waiting').flatMap((group) => groups[group])[0];
  return (
    <Box label={say('list')}>
      {data.mine.length === 0 ? <EmptyState drawing="all-done" title={say('empty.title')} next={say('empty.next')} /> : null}
      {WORK_GROUPS.map((group) => (
        <Group key={group} group={group} count={groups[group].length}>
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
        </Group>
      ))}
    </Box>
  );
}

function Group({ group, count, children }: { group: WorkGroup; count: number; children: React.ReactNode }) {
  const say = useTexts(workTexts);
  if (count === 0) return null;
  return (
    <Box className="work-group">
      <Box className="work-group__head">
        <Heading level={2} className="work-group__title">{say(`group.${group}`)}</Heading>
        <Words className="faint">{say('count', { count })}</Words>
      </Box>
      {children}
    </Box>
  );
}

/** Signs from the list; when somebody else was quicker, the list shows who. */
function useSigning(reload: () => Promise<void>): { id: string | null; sign(request: RequestSummary): Promise<void> } {
  const say = useTexts(workTexts);
  const [id, setId] = useState<string | null>(null);
  const command = useCommand(() => undefined);
  const sign = async (request: RequestSummary): Promise<void> => {
    setId(request.id);
    const outcome = await command.run({ id: request.id, command: 'sign', expectedVersion: request.version, body: {} });
    if (outcome.kind === 'done') notify(say('signed'));
    else notify(outcome.words, 'problem');
    await reload();
    setId(null);
  };
  return { id, sign };
}
