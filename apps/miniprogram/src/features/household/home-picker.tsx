import { useState } from 'react';
import type { Place } from '@/contract';
import { ChoiceList } from '@/features/report/choice-list';
import { entrancesOf, type Entrance } from '@/features/report/doors';
import { GridLevels } from '@/features/report/grid-levels';
import { inNaturalOrder } from '@/features/report/natural-order';
import { useReportTexts } from '@/features/report/texts';
import { api } from '@/platform/api';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, EmptyState, ErrorState, Sheet, Skeleton, Words } from '@/ui';
import { useHouseholdTexts } from './texts';

/** The door of one's own home. */
export interface OwnDoor {
  readonly gridId: string;
  readonly buildingId: string;
  readonly building: string;
  readonly householdId: string;
  readonly unit: string;
  readonly room: string;
}

interface HomePickerProps {
  /** Where the reader has scanned or chosen a place before; it need not be asked again. */
  readonly from: Place | null;
  readonly onChoose: (door: OwnDoor) => void;
  readonly onClose: () => void;
}

type Named = Pick<Place['grid'], 'id' | 'name'>;

/** Which door is home: place, house, door. */
export function HomePicker({ from, onChoose, onClose }: HomePickerProps) {
  const say = useHouseholdTexts();
  const [grid, setGrid] = useState<Named | null>(from?.grid ?? null);
  const [building, setBuilding] = useState<Named | null>(from?.building ?? null);
  const elsewhere = (): void => {
    setBuilding(null);
    setGrid(null);
  };
  return (
    <Sheet open title={say('home.title')} onClose={onClose}>
      {grid === null ? <GridLevels busy={false} onGrid={setGrid} /> : building === null
        ? <Houses grid={grid} onChoose={setBuilding} onBack={elsewhere} />
        : <Doors building={building} onBack={() => setBuilding(null)} onChoose={({ id, unit, room }) => onChoose({ gridId: grid.id, buildingId: building.id, building: building.name, householdId: id, unit, room })} />}
    </Sheet>
  );
}

function Houses({ grid, onChoose, onBack }: { grid: Named; onChoose: (house: Named) => void; onBack: () => void }) {
  const say = useReportTexts();
  const own = useHouseholdTexts();
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/org/grids/{id}/buildings', { path: { id: grid.id } }), [grid.id]);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={1} lines={5} />;
  const choices = data.items.map(({ id, name }) => ({ key: id, label: name })).sort((one, other) => inNaturalOrder(one.label, other.label));
  return (
    <Box className="stack">
      <Button tone="plain" wide={false} icon="chevron-left" onClick={onBack}>{own('home.elsewhere')}</Button>
      <Words className="soft">{grid.name}</Words>
      {choices.length === 0
        ? <EmptyState drawing="not-found" title={say('building.empty')} next={own('home.notRegistered')} />
        : <ChoiceList choices={choices} search={say('building.search')} onChoose={({ key, label }) => onChoose({ id: key, name: label })} />}
    </Box>
  );
}

function Doors({ building, onChoose, onBack }: { building: Named; onChoose: (door: { id: string; unit: string; room: string }) => void; onBack: () => void }) {
  const say = useReportTexts();
  const own = useHouseholdTexts();
  const [opened, setOpened] = useState<Entrance | null>(null);
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/org/buildings/{id}/doors', { path: { id: building.id } }), [building.id]);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={1} lines={5} />;
  const entrances = entrancesOf(data.items);
  const entrance = opened ?? (entrances.length === 1 ? entrances[0]! : null);
  return (
    <Box className="stack">
      {opened === null
        ? <Button tone="plain" wide={false} icon="chevron-left" onClick={onBack}>{say('door.otherBuilding')}</Button>
        : <Button tone="plain" wide={false} icon="chevron-left" onClick={() => setOpened(null)}>{say('picker.up', { name: building.name })}</Button>}
      <Words className="soft">{[building.name, opened?.unit ?? '', say(entrance === null ? 'door.unit' : 'door.room')].filter(Boolean).join(' › ')}</Words>
      {entrances.length === 0 ? <EmptyState drawing="not-found" title={say('door.empty')} next={own('home.notRegistered')} /> : null}
      {entrance === null
        ? <ChoiceList key="entrances" choices={entrances.map((one) => ({ key: one.unit, label: one.unit || say('door.noUnit'), one }))} search={say('door.unit.search')} onChoose={({ one }) => setOpened(one)} />
        : <ChoiceList key={entrance.unit} tiles choices={entrance.doors.map((door) => ({ key: door.id, label: door.room, door }))} search={say('door.search')} onChoose={({ door }) => onChoose(door)} />}
    </Box>
  );
}
