import type { Right } from '../../access/right.js';
import { type Caller, EVERY_POST, type Post, roleOf, within, type WorldName } from './callers.js';
import type { About } from './route-kinds.js';
import type { Thing } from './worlds.js';

/** `in`: it is done or said why not; `hidden`: 404, as if there were none; `denied`: not by this role; `signIn`: who are you. */
export type Answer = 'in' | 'hidden' | 'denied' | 'signIn';

const LOCAL = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'] as const satisfies readonly Post[];
const OVER = ['townSupervisor', 'dispatcher', 'supervisor'] as const satisfies readonly Post[];

/** `place`: whoever of the posts has the thing's world within reach. `self`: only in their own name. `district`: wherever in the district it is. */
interface Sight {
  readonly reach: 'place' | 'self' | 'district';
  readonly posts: readonly Post[];
}
const place = (...posts: readonly Post[]): Sight => ({ reach: 'place', posts });
const self = (...posts: readonly Post[]): Sight => ({ reach: 'self', posts });
const district = (...posts: readonly Post[]): Sight => ({ reach: 'district', posts });

/** Who may know of what (product.md "Who sees what"), said once more and apart from the code that keeps to it. */
const SIGHT: Readonly<Record<Exclude<About, 'request'>, Sight>> = {
  branchRequest: place(...LOCAL, ...OVER),
  groupRequest: place('partyMember', 'groupLeader', ...LOCAL, ...OVER),
  departmentRequest: place('departmentHandler', ...LOCAL, ...OVER),
  // Whoever has it, the dispatch centre, and supervision of the whole district.
  secretRequest: place('gridWorker', 'branchSecretary', 'dispatcher', 'supervisor'),
  photo: place(...LOCAL, ...OVER),
  mediation: place('gridWorker', 'branchSecretary', 'communityStaff'),
  wish: district('partyMember', 'groupLeader', ...LOCAL),
  propertyTask: place('propertyManager'),
  householdFile: place('partyMember'),
  notice: self(...EVERY_POST),
  absence: place('partyMember', 'groupLeader', 'branchSecretary'),
  timeService: place('partyMember', 'groupLeader', 'branchSecretary', 'communityStaff', 'townStaff'),
  digest: place('branchSecretary', 'communityStaff', 'townStaff', ...OVER),
  groupRobot: place('branchSecretary', 'communityStaff', 'townStaff', 'administrator'),
  heldAnswer: place('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher'),
  joinWay: place('branchSecretary', 'communityStaff', 'townStaff'),
  groupMessage: place('branchSecretary', 'communityStaff', 'townStaff'),
  card: place('branchSecretary', ...OVER),
  secretCard: place('branchSecretary', 'dispatcher', 'supervisor'),
  work: place('administrator'),
  code: place('branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'administrator'),
  person: place('administrator', 'securityAdministrator', 'auditor'),
  askedPost: place('administrator', 'securityAdministrator', 'auditor'),

  node: place(...EVERY_POST),
  group: place('partyMember', 'groupLeader', 'branchSecretary'),
  zone: place('partyMember'),
  ledZone: place('groupLeader', 'branchSecretary', 'administrator'),
  coveredGrid: place('branchSecretary', 'communityStaff', 'townStaff', 'townSupervisor', 'supervisor', 'administrator'),
  dividedGrid: place('branchSecretary', 'communityStaff', 'administrator'),
  dividedBuilding: place('branchSecretary', 'communityStaff', 'administrator'),
  grid: district(...EVERY_POST),
  building: district(...EVERY_POST),
  session: self(...EVERY_POST),
  anybody: district(...EVERY_POST),
  myTimeService: self('partyMember', 'groupLeader'),
  itsTimeService: place('branchSecretary', 'communityStaff', 'townStaff'),
  myAbsence: self('partyMember'),
  itsAbsence: place('groupLeader', 'branchSecretary'),
  file: district(...EVERY_POST),
  lookup: district(...EVERY_POST),
};

/** Everybody of the district, with or without an account: what is public there, and what the code of a household file opens. */
const PUBLIC: readonly About[] = ['grid', 'building', 'anybody', 'file'];
/** Whoever has the code has the thing, wherever they are. */
const BY_CODE: readonly About[] = ['lookup'];
const REQUESTS: readonly About[] = ['branchRequest', 'groupRequest', 'departmentRequest', 'secretRequest', 'photo'];

export function mayKnow(caller: Caller, about: Exclude<About, 'request'>, world: WorldName): boolean {
  if (BY_CODE.includes(about)) return true;
  if (PUBLIC.includes(about)) return world !== 'foreign';
  if (caller.kind === 'account') return world === 'own' && (about === 'session' || isReporterOf(caller, about, world));
  if (caller.kind === 'reporter') return isReporterOf(caller, about, world);
  if (caller.kind === 'identity') return false;
  const { reach, posts } = SIGHT[about];
  if (caller.post === null || !posts.includes(caller.post)) return false;
  return reach === 'self' ? world === 'own' : reach === 'district' ? world !== 'foreign' : within(caller.post, world);
}

/** The account filed every request of its world; the code is that of one. */
export const isReporterOf = (caller: Caller, about: About, world: WorldName): boolean =>
  world === 'own' && ((caller.kind === 'account' && REQUESTS.includes(about)) || (caller.kind === 'reporter' && (about === 'branchRequest' || about === 'photo')));

/** What a line of the table says to a caller, before any thing is looked at; `reporter`: only whoever reported it goes on. */
export function atTheDoor({ roles }: Right, { kind, post }: Caller): 'open' | 'reporter' | Exclude<Answer, 'in' | 'hidden'> {
  if (kind === 'shutOut') return 'signIn';
  if (roles.includes('anyone')) return 'open';
  const signedIn = kind === 'staff' || kind === 'account';
  if (signedIn && roles.includes('account')) return 'open';
  if (post !== null && roles.includes(roleOf(post))) return 'open';
  if (kind === 'identity' && roles.includes('identity')) return 'open';
  if (kind !== 'nobody' && roles.includes('reporter')) return 'reporter';
  return signedIn || kind === 'identity' ? 'denied' : 'signIn';
}

/** @returns what a caller is to be answered about a thing of a world */
export function expected(right: Right, caller: Caller, about: Exclude<About, 'request'>, world: WorldName): Answer {
  const door = atTheDoor(right, caller);
  if (door !== 'open' && door !== 'reporter') return door;
  if (door === 'reporter') return isReporterOf(caller, about, world) ? 'in' : 'hidden';
  // Whoever reported it without a post goes no way but the reporter's.
  if (caller.post === null && !right.roles.includes('anyone') && !right.roles.includes('account')) return right.roles.includes('reporter') && isReporterOf(caller, about, world) ? 'in' : 'hidden';
  return mayKnow(caller, about, world) ? 'in' : 'hidden';
}

/** Whether words of a thing may stand in what a caller reads in a list. */
export const mayRead = (caller: Caller, thing: Thing, world: WorldName): boolean => mayKnow(caller, thing, world);
