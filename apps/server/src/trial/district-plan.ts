import type { DivisionsFile, TownDivision, VillageDivision } from '../org-tree/divisions-file.js';
import { apportion, Random } from './random.js';

/**
 * How many there are of what: Nansha's published figures (1,167 branches, 1,902 groups, 25,000 members) and, for the one town that is worked
 * out to the door, product.md "Size". Grids outnumber branches because small ones share a joint branch.
 */
export const TRIAL_SIZE = {
  grids: 1_190,
  branches: 1_167,
  partyGroups: 1_902,
  members: 25_000,
  zones: 10_900,
  zonesPerBuilding: 4,
  householdsPerZone: 4,
} as const;

/** The town whose buildings, zones and doors are all there, and the community in which the trial accounts serve. */
const DETAILED_TOWN = '440115001';
const DEMO_VILLAGE = '440115001007';

export interface PlannedTown {
  readonly index: number;
  readonly division: TownDivision;
}

export interface PlannedVillage {
  readonly index: number;
  readonly town: PlannedTown;
  readonly division: VillageDivision;
  readonly grids: PlannedGrid[];
  readonly detailed: boolean;
}

export interface PlannedGrid {
  readonly index: number;
  readonly village: PlannedVillage;
  /** From 1 within the village. */
  readonly number: number;
  readonly firstZone: number;
  readonly zones: number;
  readonly firstBuilding: number;
  readonly buildings: number;
}

export interface PlannedBranch {
  readonly index: number;
  readonly village: PlannedVillage;
  /** One, or several for a joint branch. */
  readonly grids: readonly PlannedGrid[];
  readonly groups: PlannedGroup[];
}

export interface PlannedGroup {
  readonly index: number;
  readonly branch: PlannedBranch;
  /** From 1 within the branch. */
  readonly number: number;
  readonly firstMember: number;
  readonly members: number;
  readonly firstZone: number;
  readonly zones: number;
}

/** The shape of the district before any row is made: who stands below whom, and which numbers belong to whom. */
export interface DistrictPlan {
  readonly divisions: DivisionsFile;
  readonly towns: readonly PlannedTown[];
  readonly villages: readonly PlannedVillage[];
  readonly grids: readonly PlannedGrid[];
  readonly branches: readonly PlannedBranch[];
  readonly groups: readonly PlannedGroup[];
  readonly buildings: number;
  readonly demo: { readonly grid: PlannedGrid; readonly branch: PlannedBranch; readonly group: PlannedGroup };
}

/** @throws when the divisions lack the towns and villages on which the trial is built. */
export function planDistrict(divisions: DivisionsFile, seed: string): DistrictPlan {
  const towns = divisions.towns.map((division, index) => ({ index, division }));
  const villages = planVillages(divisions, towns);
  const grids = planGrids(villages, new Random(seed, 'grids'));
  const branches = planBranches(villages, new Random(seed, 'branches'));
  const groups = planGroups(branches, new Random(seed, 'groups'));
  const lastGrid = grids.at(-1)!;
  const demoVillage = villages.find((village) => village.division.code === DEMO_VILLAGE);
  const grid = demoVillage?.grids[0];
  const branch = branches.find((candidate) => candidate.grids.includes(grid!));
  const group = branch?.groups[0];
  if (!grid || !branch || !group) throw new Error(`the divisions have no village ${DEMO_VILLAGE}, in which the trial accounts serve`);
  return { divisions, towns, villages, grids, branches, groups, buildings: lastGrid.firstBuilding + lastGrid.buildings, demo: { grid, branch, group } };
}

function planVillages(divisions: DivisionsFile, towns: readonly PlannedTown[]): PlannedVillage[] {
  const byCode = new Map(towns.map((town) => [town.division.code, town]));
  return divisions.villages.map((division, index) => ({
    index,
    division,
    town: byCode.get(division.townCode)!,
    grids: [],
    detailed: division.townCode === DETAILED_TOWN,
  }));
}

function planGrids(villages: readonly PlannedVillage[], random: Random): PlannedGrid[] {
  const weights = villages.map((village) => (village.division.kind === 'community' ? 1.6 : 1) * (0.7 + 0.6 * random.next()));
  const perVillage = apportion(TRIAL_SIZE.grids, weights, 2);
  const places = villages.flatMap((village, v) => Array.from({ length: perVillage[v]! }, (_, n) => ({ village, number: n + 1 })));
  const zoneWeights = places.map(({ village }) => (village.detailed ? 0.8 + 0.4 * random.next() : 0));
  const zones = apportion(TRIAL_SIZE.zones, zoneWeights, 0);
  let firstZone = 0;
  let firstBuilding = 0;
  return places.map(({ village, number }, index) => {
    const buildings = village.detailed ? Math.ceil(zones[index]! / TRIAL_SIZE.zonesPerBuilding) : 3 + random.int(3);
    const grid = { index, village, number, firstZone, zones: zones[index]!, firstBuilding, buildings };
    village.grids.push(grid);
    firstZone += grid.zones;
    firstBuilding += buildings;
    return grid;
  });
}

/** The second and third grid of some villages share a branch; the first never does, so that the trial accounts have a plain one. */
function planBranches(villages: readonly PlannedVillage[], random: Random): PlannedBranch[] {
  const candidates = villages.filter((village) => village.grids.length >= 4);
  const joint = new Set<PlannedVillage>();
  while (joint.size < TRIAL_SIZE.grids - TRIAL_SIZE.branches) joint.add(random.pick(candidates));
  const led = villages.flatMap((village) => {
    const [first, second, third, ...others] = village.grids.map((grid) => [grid]);
    return joint.has(village) ? [first!, [...second!, ...third!], ...others] : village.grids.map((grid) => [grid]);
  });
  return led.map((grids, index) => ({ index, village: grids[0]!.village, grids, groups: [] }));
}

function planGroups(branches: readonly PlannedBranch[], random: Random): PlannedGroup[] {
  const perBranch = apportion(TRIAL_SIZE.partyGroups, branches.map(() => 0.2 + random.next()), 1);
  const members = apportion(TRIAL_SIZE.members, Array.from({ length: TRIAL_SIZE.partyGroups }, () => 0.2 + random.next()), 5);
  const groups: PlannedGroup[] = [];
  let firstMember = 0;
  for (const branch of branches) {
    const count = perBranch[branch.index]!;
    const zones = branch.grids.reduce((sum, grid) => sum + grid.zones, 0);
    let firstZone = branch.grids[0]!.firstZone;
    for (const [n, share] of apportion(zones, Array.from({ length: count }, () => 1), 0).entries()) {
      const group = { index: groups.length, branch, number: n + 1, firstMember, members: members[groups.length]!, firstZone, zones: share };
      branch.groups.push(group);
      groups.push(group);
      firstMember += group.members;
      firstZone += share;
    }
  }
  return groups;
}
