import type { OrgNodeKind } from '../org/org-node.js';
import type { StaffRole } from './roles.js';

/** At which kinds of node a role is held. What reaches over everything is held at the district alone. */
export const POST_PLACES: Readonly<Record<StaffRole, readonly OrgNodeKind[]>> = {
  partyMember: ['partyGroup'],
  groupLeader: ['partyGroup'],
  gridWorker: ['grid'],
  branchSecretary: ['branch'],
  communityStaff: ['village'],
  townStaff: ['town'],
  dispatcher: ['dispatchCentre'],
  departmentHandler: ['department'],
  supervisor: ['district', 'town'],
  propertyManager: ['property'],
  administrator: ['district'],
  securityAdministrator: ['district'],
  auditor: ['district'],
};

/** Roles that see or change what is not their own work: asked for a second factor, and signed out early when nobody is there. */
export const POWER_ROLES = ['administrator', 'securityAdministrator', 'supervisor', 'dispatcher', 'auditor'] as const satisfies readonly StaffRole[];

export const hasPower = (roles: readonly StaffRole[]): boolean => roles.some((role) => (POWER_ROLES as readonly StaffRole[]).includes(role));
