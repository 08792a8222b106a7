import { useState } from 'react';
import type { OrgRef } from '@/contract';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, EmptyState, ErrorState, Skeleton, Words } from '@/ui';
import { ChoiceList } from './choice-list';
import { useReportTexts } from './texts';

const LEVELS = ['town', 'village', 'grid'] as const;

interface GridLevelsProps {
  /** A grid is being taken over: a further tap does nothing. */
  readonly busy: boolean;
  readonly onGrid: (grid: OrgRef) => void;
}

/** Finds a grid without a code: town, then village, then grid. */
export function GridLevels({ busy, onGrid }: GridLevelsProps) {
  const say = useReportTexts();
  const [path, setPath] = useState<readonly OrgRef[]>([]);
  const level = LEVELS[path.length] ?? 'grid';
  const parent = path[path.length - 1];
  const choices = useLoaded(
    () => api.call('get', '/api/org/nodes', { query: { kind: level, ...(parent === undefined ? {} : { parentId: parent.id }) } }),
    [parent?.id],
  );
  const choose = (node: OrgRef): void => {
    if (node.kind === 'grid') onGrid(node);
    else setPath([...path, node]);
  };

  return (
    <Box className="stack">
      {parent === undefined ? null : (
        <Button tone="plain" wide={false} icon="chevron-left" onClick={() => setPath(path.slice(0, -1))}>
          {say('picker.up', { name: path.length > 1 ? path[path.length - 2]!.name : say('picker.district') })}
        </Button>
      )}
      <Words className="soft">{[...path.map((node) => node.name), say(`picker.${level}`)].join(' › ')}</Words>
      {choices.state === 'loading' ? <Skeleton cards={1} lines={5} /> : null}
      {choices.state === 'failed' ? <ErrorState error={choices.error} onRetry={choices.reload} /> : null}
      {choices.data?.items.length === 0 ? <EmptyState drawing="not-found" title={say('picker.empty')} next={say('picker.empty.next')} /> : null}
      {choices.data === null || choices.data.items.length === 0 ? null : (
        <ChoiceList
          key={parent?.id ?? 'district'}
          choices={choices.data.items.map((node) => ({ key: node.id, label: node.name, node }))}
          search={say('picker.search')}
          onChoose={({ node }) => (busy ? undefined : choose(node))}
        />
      )}
    </Box>
  );
}
