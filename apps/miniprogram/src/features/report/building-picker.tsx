import type { Place } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { Box, EmptyState, ErrorState, notify, sayFailure, Sheet, Skeleton, Words } from '@/ui';
import { ChoiceList } from './choice-list';
import { changeDraft } from './draft';
import { inNaturalOrder } from './natural-order';
import { useReportTexts } from './texts';

interface BuildingPickerProps {
  readonly open: boolean;
  readonly place: Place;
  readonly onClose: () => void;
}

/** Which building of a grid; nobody has to say. */
export function BuildingPicker({ open, place, onClose }: BuildingPickerProps) {
  const say = useReportTexts();
  return (
    <Sheet open={open} title={say('building.title')} onClose={onClose}>
      <Buildings place={place} onDone={onClose} />
    </Sheet>
  );
}

function Buildings({ place: { grid }, onDone }: { place: Place; onDone: () => void }) {
  const say = useReportTexts();
  const common = useCommonTexts();
  const buildings = useLoaded(() => api.call('get', '/api/org/grids/{id}/buildings', { path: { id: grid.id } }), [grid.id]);
  const { run, busy } = useAction((error) => notify(sayFailure(common, error).title, 'problem'));
  if (buildings.state === 'failed') return <ErrorState error={buildings.error} onRetry={buildings.reload} />;
  if (buildings.data === null) return <Skeleton cards={1} lines={5} />;
  if (buildings.data.items.length === 0) return <EmptyState drawing="not-found" title={say('building.empty')} next={say('building.empty.next')} />;

  const choose = async (buildingId: string): Promise<void> => {
    const place = await run(() => api.call('get', '/api/org/grids/{id}/place', { path: { id: grid.id }, query: { buildingId } }));
    if (place === undefined) return;
    changeDraft({ place, door: null });
    onDone();
  };
  const choices = buildings.data.items.map(({ id, name }) => ({ key: id, label: name })).sort((one, other) => inNaturalOrder(one.label, other.label));
  return (
    <Box className="stack">
      <Words className="soft">{grid.name}</Words>
      <ChoiceList choices={choices} search={say('building.search')} onChoose={({ key }) => (busy ? undefined : void choose(key))} />
    </Box>
  );
}
