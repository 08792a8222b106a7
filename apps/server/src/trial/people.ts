import type { StaffRole } from '@yige/domain';
import type { Person } from '../access/infrastructure/person.entity.js';
import type { RoleAssignment } from '../access/infrastructure/role-assignment.entity.js';
import type { ZoneMember } from '../households/infrastructure/zone-member.entity.js';
import { TRIAL_SIZE, type PlannedBranch, type PlannedGroup } from './district-plan.js';
import { personName } from './person-names.js';
import { Random } from './random.js';
import { personOfPost, type TrialDistrict } from './trial-district.js';

/** The members group by group, then the holders of the posts. */
export function* persons({ ids, posts, seed }: TrialDistrict): Generator<Person> {
  const random = new Random(seed, 'person names');
  const count = TRIAL_SIZE.members + posts.length;
  for (let n = 0; n < count; n++) yield { id: ids.person(n), tenantId: ids.tenant(0), name: personName(random) };
}

/** Leaders and secretaries are members too: they hold two assignments. */
export const leaderOf = (group: PlannedGroup): number => group.firstMember;
export const secretaryOf = (branch: PlannedBranch): number => branch.groups[0]!.firstMember + 1;

export function* assignments(district: TrialDistrict): Generator<RoleAssignment> {
  const { plan, ids, posts, since } = district;
  let n = 0;
  const assignment = (personId: string, role: StaffRole, nodeId: string): RoleAssignment => ({
    id: ids.assignment(n++),
    tenantId: ids.tenant(0),
    personId,
    role,
    nodeId,
    validFrom: since,
    validTo: null,
  });
  for (const group of plan.groups) {
    const nodeId = ids.partyGroup(group.index);
    for (let member = 0; member < group.members; member++) yield assignment(ids.person(group.firstMember + member), 'partyMember', nodeId);
  }
  for (const group of plan.groups) yield assignment(ids.person(leaderOf(group)), 'groupLeader', ids.partyGroup(group.index));
  for (const branch of plan.branches) yield assignment(ids.person(secretaryOf(branch)), 'branchSecretary', ids.branch(branch.index));
  for (const [post, { role, nodeId }] of posts.entries()) yield assignment(personOfPost(district, post), role, nodeId);
}

/** The zones of a group go to its members in runs, so that one member's doors are neighbours. */
export function* zoneMembers({ plan, ids, since }: TrialDistrict): Generator<ZoneMember> {
  for (const group of plan.groups) {
    for (let zone = 0; zone < group.zones; zone++) {
      const member = group.firstMember + Math.floor((zone * group.members) / group.zones);
      const n = group.firstZone + zone;
      yield { id: ids.zoneMember(n), tenantId: ids.tenant(0), zoneId: ids.zone(n), personId: ids.person(member), validFrom: since, validTo: null };
    }
  }
}
