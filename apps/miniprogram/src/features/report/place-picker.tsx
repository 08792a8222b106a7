import { useState } from 'react';
import type { OrgRef } from '@/contract';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { useCommonTexts } from '@/i18n/common';
import { Box, Button, EmptyState, ErrorState, notify, sayFailure, Sheet, Skeleton, Words } from '@/ui';
import { ChoiceList } from './choice-list';
import { changeDraft } from './draft';
import { useReportTexts } from './texts';

const LEVELS = ['town', 'village', 'grid'] as const;

interface PlacePickerProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
}

/** Finds a grid without a code: town, then village, then grid. */
export function PlacePicker({ open, title, onClose }: PlacePickerProps) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <Levels onDone={onClose} />
    </Sheet>
  );
}

function Levels({ onDone }: { onDone: () => void }) {
  const say = useReportTexts();
  const common = useCommonTexts();
  const [path, setPath] = useState<readonly OrgRef[]>([]);
  const level = LEVELS[path.length] ?? 'grid';
  const parent = path[path.length - 1];
  const choices = useLoaded(
    () => api.call('get', '/api/org/nodes', { query: { kind: level, ...(parent === undefined ? {} : { parentId: parent.id }) } }),
    [parent?.id],
  );
  const { run, busy } = useAction((error) => notify(sayFailure(common, error).title, 'problem'));

  const choose = async (node: OrgRef): Promise<void> => {
    if (node.kind !== 'grid') return setPath([...path, node]);
    const place = await run(() => api.call('get', '/api/org/grids/{id}/place', { path: { id: node.id } }));
    if (place === undefined) return undefined;
    changeDraft({ place, gridId: node.id, code: null, door: null });
    return onDone();
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
          onChoose={({ node }) => (busy ? undefined : void choose(node))}
        />
      )}
    </Box>
  );
}
