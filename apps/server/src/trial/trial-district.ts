import type { Instant, StaffRole } from '@yige/domain';
import type { CatalogueDepartment } from '../catalogue/catalogue-file.js';
import type { DivisionsFile } from '../org-tree/divisions-file.js';
import { planDistrict, TRIAL_SIZE, type DistrictPlan } from './district-plan.js';
import { trialIds } from './trial-ids.js';

export interface TrialOptions {
  readonly seed: string;
  readonly divisions: DivisionsFile;
  readonly departments: readonly CatalogueDepartment[];
}

/** An office held by somebody who is not counted among the 25,000 members. */
export interface Post {
  readonly role: StaffRole;
  readonly nodeId: string;
}

type IdOf = (n: number) => string;

/** A trial district: its plan, the ids of everything in it, and who serves where. Made from the seed alone. */
export interface TrialDistrict {
  readonly seed: string;
  /** From when everything in it stands: 2024-01-01 in Shanghai, as no real district has a row of it. */
  readonly since: Instant;
  readonly plan: DistrictPlan;
  readonly departments: readonly CatalogueDepartment[];
  readonly dispatchCentreId: string;
  readonly posts: readonly Post[];
  readonly ids: Readonly<Record<IdKind, IdOf>>;
}

const ID_KINDS = [
  'tenant', 'district', 'town', 'village', 'grid', 'branch', 'partyGroup', 'zone', 'department', 'gridBranch', 'person', 'assignment', 'building',
  'household', 'zoneMember', 'placeCode', 'property',
] as const;
type IdKind = (typeof ID_KINDS)[number];

const SINCE: Instant = Date.UTC(2023, 11, 31, 16);
const DISPATCHERS = 12;
const PER_TOWN = 3;
const PER_DEPARTMENT = 3;

/** @throws when divisions or departments lack what the trial is built on. */
export function trialDistrict({ seed, divisions, departments }: TrialOptions): TrialDistrict {
  const plan = planDistrict(divisions, seed);
  const ids = Object.fromEntries(ID_KINDS.map((kind) => [kind, trialIds(seed, kind, SINCE)])) as Record<IdKind, IdOf>;
  const offices = departments.filter((department) => !department.relative);
  const centre = offices.findIndex((department) => department.kind === 'dispatchCentre');
  if (centre < 0) throw new Error('the catalogue has no dispatch centre');
  const dispatchCentreId = ids.department(centre);
  return { seed, since: SINCE, plan, departments: offices, dispatchCentreId, ids, posts: planPosts(plan, offices, ids) };
}

/** The person who holds a post: posts follow the members. */
export const personOfPost = (district: TrialDistrict, post: number): string => district.ids.person(TRIAL_SIZE.members + post);

function planPosts(plan: DistrictPlan, offices: readonly CatalogueDepartment[], ids: TrialDistrict['ids']): Post[] {
  const several = (count: number, role: StaffRole, nodeId: string): Post[] => Array.from({ length: count }, () => ({ role, nodeId }));
  return [
    ...plan.grids.flatMap((grid) => several(1, 'gridWorker', ids.grid(grid.index))),
    ...plan.villages.flatMap((village) => several(village.grids.length > 7 ? 3 : 2, 'communityStaff', ids.village(village.index))),
    ...plan.towns.flatMap((town) => several(PER_TOWN, 'townStaff', ids.town(town.index))),
    ...offices.flatMap((office, n) =>
      office.kind === 'dispatchCentre' ? several(DISPATCHERS, 'dispatcher', ids.department(n)) : several(PER_DEPARTMENT, 'departmentHandler', ids.department(n)),
    ),
    ...(['supervisor', 'administrator', 'auditor'] as const).flatMap((role) => several(1, role, ids.district(0))),
    // Last: posts number their persons, and those of a trial that was loaded earlier keep theirs.
    ...several(1, 'propertyManager', ids.property(0)),
    ...several(1, 'securityAdministrator', ids.district(0)),
  ];
}
