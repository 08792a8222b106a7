import type { StaffRole } from '@yige/domain';
import { TRIAL_SIZE, type PlannedGroup } from './district-plan.js';
import { leaderOf, secretaryOf } from './people.js';
import type { TrialDistrict } from './trial-district.js';

/** Somebody a visitor may sign in as. */
export interface TrialUser {
  readonly login: string;
  readonly role: StaffRole;
  readonly personId: string;
  readonly nodeId: string;
}

/**
 * One person of each kind. Member, leader, secretary, grid worker, community and town staff all serve the same grid, so that a visitor can
 * walk one request through every tier; the property company stands in its community.
 */
export function trialUsers(district: TrialDistrict): TrialUser[] {
  const { plan, ids, departments } = district;
  const { grid, branch, group } = plan.demo;
  const office = (code: string): string => {
    const found = departments.findIndex((department) => department.code === code);
    if (found < 0) throw new Error(`the catalogue has no department ${code}, at which a trial account serves`);
    return ids.department(found);
  };
  const member = (login: string, role: StaffRole, person: number, nodeId: string): TrialUser => ({ login, role, personId: ids.person(person), nodeId });
  const official = (login: string, role: StaffRole, nodeId: string): TrialUser => member(login, role, firstHolder(district, role, nodeId), nodeId);
  return [
    member('member', 'partyMember', plainMember(group), ids.partyGroup(group.index)),
    member('leader', 'groupLeader', leaderOf(group), ids.partyGroup(group.index)),
    official('gridworker', 'gridWorker', ids.grid(grid.index)),
    member('secretary', 'branchSecretary', secretaryOf(branch), ids.branch(branch.index)),
    official('community', 'communityStaff', ids.village(grid.village.index)),
    official('town', 'townStaff', ids.town(grid.village.town.index)),
    official('dispatcher', 'dispatcher', district.dispatchCentreId),
    official('water', 'departmentHandler', office('SW')),
    official('enforcement', 'departmentHandler', office('CGZF')),
    official('supervisor', 'supervisor', ids.district(0)),
    official('admin', 'administrator', ids.district(0)),
    official('security', 'securityAdministrator', ids.district(0)),
    official('auditor', 'auditor', ids.district(0)),
    official('property', 'propertyManager', ids.property(0)),
  ];
}

/** Neither the leader nor the secretary, who come first: somebody who only answers for doors. */
const plainMember = (group: PlannedGroup): number => group.firstMember + 2;

function firstHolder({ posts }: TrialDistrict, role: StaffRole, nodeId: string): number {
  const post = posts.findIndex((candidate) => candidate.role === role && candidate.nodeId === nodeId);
  if (post < 0) throw new Error(`nobody is ${role} at ${nodeId}`);
  return TRIAL_SIZE.members + post;
}
