import type { Building } from '../households/infrastructure/building.entity.js';
import type { Household } from '../households/infrastructure/household.entity.js';
import { TRIAL_SIZE, type PlannedGrid } from './district-plan.js';
import { estateName, streetName } from './place-names.js';
import { Random } from './random.js';
import type { TrialDistrict } from './trial-district.js';

/** Half a stairwell, or a few houses of a lane: the doors one party member answers for. */
interface ZoneDoors {
  readonly name: string;
  readonly doors: readonly { readonly unit: string; readonly room: string }[];
}

const FLOORS = ['1', '2'] as const;

/**
 * How a grid is built: an estate of numbered blocks in a community, a street of numbered lanes in a village. Names are drawn once per grid.
 */
function* builtGrids({ plan, seed }: TrialDistrict): Generator<{ grid: PlannedGrid; estate: boolean; name: string }> {
  const random = new Random(seed, 'place names');
  for (const grid of plan.grids) {
    const estate = grid.village.division.kind === 'community';
    yield { grid, estate, name: estate ? estateName(random) : streetName(random) };
  }
}

const buildingName = (estate: boolean, name: string, n: number): string => (estate ? `${name}${n + 1}栋` : `${name}${n + 1}巷`);

export function* buildings(district: TrialDistrict): Generator<Building> {
  const { plan, ids } = district;
  for (const { grid, estate, name } of builtGrids(district)) {
    const { town, division } = grid.village;
    const area = `${plan.divisions.district.name}${town.division.name}${division.name}`;
    for (let n = 0; n < grid.buildings; n++) {
      const building = buildingName(estate, name, n);
      const id = ids.building(grid.firstBuilding + n);
      yield { id, tenantId: ids.tenant(0), gridId: ids.grid(grid.index), name: building, address: area + building };
    }
  }
}

/** Names of the zones by their number. */
export function zoneNames(district: TrialDistrict): (zone: number) => string {
  const names: string[] = [];
  for (const { grid, estate, name } of builtGrids(district)) {
    for (let zone = 0; zone < grid.zones; zone++) {
      const building = buildingName(estate, name, Math.floor(zone / TRIAL_SIZE.zonesPerBuilding));
      names[grid.firstZone + zone] = `${grid.village.division.name}${building}${zoneDoors(estate, zone % TRIAL_SIZE.zonesPerBuilding).name}`;
    }
  }
  return (zone) => names[zone]!;
}

export function* households(district: TrialDistrict): Generator<Household> {
  const { ids } = district;
  let n = 0;
  for (const { grid, estate } of builtGrids(district)) {
    for (let zone = 0; zone < grid.zones; zone++) {
      const buildingId = ids.building(grid.firstBuilding + Math.floor(zone / TRIAL_SIZE.zonesPerBuilding));
      const zoneId = ids.zone(grid.firstZone + zone);
      for (const door of zoneDoors(estate, zone % TRIAL_SIZE.zonesPerBuilding).doors) {
        yield { id: ids.household(n++), tenantId: ids.tenant(0), buildingId, zoneId, ...door };
      }
    }
  }
}

function zoneDoors(estate: boolean, quarter: number): ZoneDoors {
  return estate ? stairwell(quarter) : lane(quarter);
}

/** Blocks of four floors with two stairwells and two flats a floor: a zone is the lower or the upper half of a stairwell. */
function stairwell(quarter: number): ZoneDoors {
  const unit = `${Math.floor(quarter / 2) + 1}单元`;
  const lowest = (quarter % 2) * FLOORS.length + 1;
  const rooms = FLOORS.flatMap((_, floor) => ['01', '02'].map((flat) => `${lowest + floor}${flat}`));
  return { name: `${unit}${lowest}至${lowest + FLOORS.length - 1}楼`, doors: rooms.map((room) => ({ unit, room })) };
}

/** Lanes of eight houses with a dwelling on each of two floors: a zone is two neighbouring houses. */
function lane(quarter: number): ZoneDoors {
  const first = quarter * 2 + 1;
  const houses = [first, first + 1].map((house) => `${house}号`);
  return { name: `${first}至${first + 1}号`, doors: houses.flatMap((unit) => FLOORS.map((floor) => ({ unit, room: `${floor}楼` }))) };
}
