import type { StaffRole } from '@yige/domain';
import type { Me, OrgRef } from './types.js';

const SORTERS = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'] as const satisfies readonly StaffRole[];

/**
 * What a role finds behind the doors of this console, as the server's rights table has it: the server decides, this only keeps away
 * doors and buttons that would not open.
 */
export const OPEN_TO = {
  dispatch: ['dispatcher'],
  rulings: ['dispatcher'],
  extensions: ['branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'supervisor'],
  revisit: ['communityStaff', 'townStaff', 'dispatcher', 'supervisor'],
  deferred: ['communityStaff', 'townStaff', 'departmentHandler', 'dispatcher', 'supervisor'],
  sort: SORTERS,
  mine: ['partyMember', 'groupLeader', ...SORTERS, 'departmentHandler'],
  unit: [...SORTERS, 'departmentHandler'],
  helping: [...SORTERS, 'departmentHandler'],
  waiting: ['partyMember', 'groupLeader', ...SORTERS, 'departmentHandler'],
  board: [...SORTERS, 'dispatcher', 'supervisor'],
  area: [...SORTERS, 'dispatcher', 'supervisor'],
  overview: ['branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'supervisor', 'administrator', 'securityAdministrator', 'auditor'],
  digests: ['branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'supervisor'],
  ledger: ['branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler', 'dispatcher', 'supervisor'],
  cards: ['branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler', 'dispatcher', 'supervisor'],
  mediations: SORTERS,
  callers: ['dispatcher'],
  property: [...SORTERS, 'departmentHandler', 'dispatcher'],
  asked: ['branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler'],
  duty: ['groupLeader', 'branchSecretary'],
  zones: ['branchSecretary', 'communityStaff', 'townStaff', 'supervisor', 'administrator'],
  divideZones: ['branchSecretary', 'communityStaff', 'administrator'],
  handZones: ['branchSecretary', 'administrator'],
  changeAddresses: ['administrator'],
  codes: ['branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'administrator'],
  changeCodes: ['communityStaff', 'townStaff', 'administrator'],
  groups: [...SORTERS, 'administrator'],
  chatGroups: SORTERS,
  unbindGroups: ['gridWorker', 'branchSecretary', 'communityStaff'],
  customerGroups: ['branchSecretary', 'communityStaff', 'townStaff'],
  robots: ['branchSecretary', 'communityStaff', 'townStaff', 'administrator'],
  messageTemplates: ['administrator'],
  held: ['branchSecretary', 'communityStaff', 'townStaff', 'dispatcher'],
  catalogue: [...SORTERS, 'dispatcher', 'supervisor', 'administrator', 'securityAdministrator', 'auditor', 'departmentHandler'],
  sorting: ['dispatcher', 'administrator', 'auditor'],
  people: ['administrator', 'securityAdministrator', 'auditor'],
  changeAccounts: ['administrator'],
  closeAccounts: ['administrator', 'securityAdministrator'],
  changePosts: ['securityAdministrator'],
  audit: ['auditor'],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

export type Door = keyof typeof OPEN_TO;

/** The nodes for which an assignment opens a door. */
export const nodesBehind = (me: Me, door: Door): OrgRef[] =>
  me.assignments.filter(({ role }) => (OPEN_TO[door] as readonly StaffRole[]).includes(role)).map(({ node }) => node);

export const mayOpen = (me: Me, door: Door): boolean =>
  me.assignments.some(({ role }) => (OPEN_TO[door] as readonly StaffRole[]).includes(role));
