import type { Door, Place } from '@/contract';
import { api } from '@/platform/api';
import { createKeptStore } from '@/platform/store';
import type { ChosenDoor } from './draft';

export interface OwnGrid {
  readonly place: Place;
  /** The door that somebody calls home, with who answers for it. It is known on this device alone. */
  readonly home: ChosenDoor | null;
}

/** The grid of whoever holds this phone: where they first scanned or chose, until they choose another. */
export const ownGrid = createKeptStore<{ readonly known: OwnGrid | null }>('own-grid', { known: null });

/** The first place that is known becomes one's own; a report about another place changes nothing. */
export function rememberGrid(place: Place): void {
  if (ownGrid.get().known === null) ownGrid.set({ known: { place, home: null } });
}

/** The grid as it is now, and who answers for the door where one is called home. */
export async function gridNow(gridId: string, buildingId: string | null, home: Door | null): Promise<OwnGrid> {
  const read = (query: { buildingId?: string; householdId?: string }): Promise<Place> => api.call('get', '/api/org/grids/{id}/place', { path: { id: gridId }, query });
  const building = buildingId === null ? {} : { buildingId };
  const [place, atHome] = await Promise.all([read(building), home === null ? null : read({ ...building, householdId: home.id })]);
  return { place, home: home === null ? null : { ...home, responsible: atHome?.responsible ?? null } };
}
