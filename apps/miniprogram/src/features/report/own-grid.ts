import type { Place } from '@/contract';
import { api } from '@/platform/api';
import { createKeptStore } from '@/platform/store';
import { changeDraft, draft, hasWords } from './draft';

/** A door that somebody calls home. It is known on this device alone. */
export interface HomeDoor {
  readonly id: string;
  readonly unit: string;
  readonly room: string;
}

export interface OwnGrid {
  readonly place: Place;
  readonly home: HomeDoor | null;
}

/** The grid of whoever holds this phone: where they first scanned or chose, until they choose another. */
export const ownGrid = createKeptStore<{ readonly known: OwnGrid | null }>('own-grid', { known: null });

/** The first place that is known becomes one's own; a report about another place changes nothing. */
export function rememberGrid(place: Place): void {
  if (ownGrid.get().known === null) ownGrid.set({ known: { place, home: null } });
}

/** The place with whoever answers for it now, for the door where one is known. */
export async function placeNow(gridId: string, buildingId: string | null, home: HomeDoor | null): Promise<OwnGrid> {
  const query = { ...(buildingId !== null && { buildingId }), ...(home !== null && { householdId: home.id }) };
  return { place: await api.call('get', '/api/org/grids/{id}/place', { path: { id: gridId }, query }), home };
}

/** A report from home is about one's own grid unless something else was begun or scanned. */
export function beginAtOwnGrid(): void {
  const { code, place } = draft.get();
  const { known } = ownGrid.get();
  if (known !== null && code === null && place === null && !hasWords(draft.get())) changeDraft({ place: known.place, gridId: known.place.grid.id });
}
