import { useState } from 'react';
import type { Door, Place } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, EmptyState, ErrorState, notify, sayFailure, Sheet, Skeleton, Words } from '@/ui';
import { ChoiceList } from './choice-list';
import { entrancesOf, type Entrance } from './doors';
import { changeDraft } from './draft';
import { useReportTexts } from './texts';

type Building = NonNullable<Place['building']>;

interface DoorPickerProps {
  readonly open: boolean;
  readonly place: Place & { readonly building: Building };
  /** A door is chosen already, and may be left out again. */
  readonly chosen: boolean;
  readonly onClose: () => void;
  readonly onOtherBuilding: () => void;
}

/** Which door of the building: entrance, then room. It only decides who answers; nobody has to say. */
export function DoorPicker({ open, place, chosen, onClose, onOtherBuilding }: DoorPickerProps) {
  const say = useReportTexts();
  const leaveOut = (): void => {
    changeDraft({ door: null });
    onClose();
  };
  return (
    <Sheet open={open} title={say('door.title')} onClose={onClose} actions={<Button tone="quiet" onClick={leaveOut}>{say(chosen ? 'door.leaveOut' : 'door.skip')}</Button>}>
      <Words className="soft">{say('door.notKept')}</Words>
      <Doors place={place} onDone={onClose} onOtherBuilding={onOtherBuilding} />
    </Sheet>
  );
}

function Doors({ place: { grid, building }, onDone, onOtherBuilding }: Pick<DoorPickerProps, 'place' | 'onOtherBuilding'> & { onDone: () => void }) {
  const say = useReportTexts();
  const common = useCommonTexts();
  const [opened, setOpened] = useState<Entrance | null>(null);
  const doors = useLoaded(() => api.call('get', '/api/org/buildings/{id}/doors', { path: { id: building.id } }), [building.id]);
  const { run, busy } = useAction((error) => notify(sayFailure(common, error).title, 'problem'));
  if (doors.state === 'failed') return <ErrorState error={doors.error} onRetry={doors.reload} />;
  if (doors.data === null) return <Skeleton cards={1} lines={5} />;

  const choose = async ({ id, unit, room }: Door): Promise<void> => {
    const found = await run(() => api.call('get', '/api/org/grids/{id}/place', { path: { id: grid.id }, query: { buildingId: building.id, householdId: id } }));
    if (found === undefined) return;
    changeDraft({ door: { id, unit, room, responsible: found.responsible } });
    onDone();
  };
  const entrances = entrancesOf(doors.data.items);
  const entrance = opened ?? (entrances.length === 1 ? entrances[0]! : null);
  return (
    <Box className="stack">
      {opened === null
        ? <Button tone="plain" wide={false} icon="chevron-left" onClick={onOtherBuilding}>{say('door.otherBuilding')}</Button>
        : <Button tone="plain" wide={false} icon="chevron-left" onClick={() => setOpened(null)}>{say('picker.up', { name: building.name })}</Button>}
      <Words className="soft">{[building.name, opened?.unit ?? '', say(entrance === null ? 'door.unit' : 'door.room')].filter(Boolean).join(' › ')}</Words>
      {entrances.length === 0 ? <EmptyState drawing="not-found" title={say('door.empty')} next={say('door.empty.next')} /> : null}
      {entrance === null
        ? <ChoiceList key="entrances" choices={entrances.map((one) => ({ key: one.unit, label: one.unit || say('door.noUnit'), one }))} search={say('door.unit.search')} onChoose={({ one }) => setOpened(one)} />
        : <ChoiceList key={entrance.unit} tiles choices={entrance.doors.map((door) => ({ key: door.id, label: door.room, door }))} search={say('door.search')} onChoose={({ door }) => (busy ? undefined : void choose(door))} />}
    </Box>
  );
}
