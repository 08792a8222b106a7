import type { HouseholdSummary, OwnZone, RequestSummary } from '@/contract';
import { inNaturalOrder } from '@/features/report/natural-order';
import { api } from '@/platform/api';

export type OwnHouse = OwnZone['buildings'][number];

export interface MyZones {
  readonly zones: readonly OwnZone[];
  /** The houses of all zones, each with all the doors in it that are the reader's: zones share houses. */
  readonly houses: readonly OwnHouse[];
  /** The files that households have opened, by their door. */
  readonly files: ReadonlyMap<string, HouseholdSummary>;
  /** What the reader has in hand, to be told by house: a request keeps its house, never its door. */
  readonly open: readonly RequestSummary[];
}

export async function readMyZones(): Promise<MyZones> {
  const [zones, mine] = await Promise.all([
    api.call('get', '/api/me/zones'),
    // Their own list shows what it can; the house is drawn without it.
    api.call('get', '/api/worklists/{view}', { path: { view: 'mine' }, query: { limit: 100 } }).catch(() => ({ items: [] })),
  ]);
  const files = (await Promise.all(zones.map(({ zone }) => filesOf(zone.id)))).flat();
  return { zones, houses: housesOf(zones), files: new Map(files.map((file) => [file.householdId, file])), open: mine.items };
}

export function housesOf(zones: readonly OwnZone[]): OwnHouse[] {
  const houses = new Map<string, OwnHouse>();
  for (const house of zones.flatMap(({ buildings }) => buildings)) houses.set(house.id, { ...house, doors: [...(houses.get(house.id)?.doors ?? []), ...house.doors] });
  return [...houses.values()].sort((one, other) => inNaturalOrder(one.name, other.name));
}

async function filesOf(zoneId: string): Promise<HouseholdSummary[]> {
  const files: HouseholdSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: { readonly items: HouseholdSummary[]; readonly nextCursor: string | null } = await api.call('get', '/api/household-files', { query: { zoneId, limit: 100, ...(cursor === null ? {} : { cursor }) } });
    files.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return files;
}

/** Those in a house of this name; the last part of a place is its house. */
export const openIn = (open: readonly RequestSummary[], house: string): number => open.filter(({ place }) => place.split(' · ').includes(house)).length;
