import type { Grantee, Right } from './right.js';

export const MEMBERS = ['partyMember', 'groupLeader'] as const;
export const LOCAL = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'] as const;
export const HANDLERS = [...MEMBERS, ...LOCAL, 'departmentHandler'] as const;
/** Whoever answers for a unit that is complained about. */
export const ANSWERERS = ['branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler'] as const;
export const SORTERS = [...LOCAL, 'dispatcher'] as const;
export const STAFF = [...HANDLERS, 'dispatcher', 'supervisor', 'administrator', 'securityAdministrator', 'auditor'] as const;

/** A property company signs in as well, but nothing that staff may look up is open to it. */
const ACCOUNTS = [...STAFF, 'propertyManager'] as const;

export const machine: Right = { roles: ['anyone'], scope: 'machine' };
export const anyone: Right = { roles: ['anyone'], scope: 'public' };
/** About oneself: also open to whoever has lost their last post, or still lacks a second factor. */
export const own: Right = { roles: ['account', ...ACCOUNTS], scope: 'self' };
export const self: Right = { roles: ACCOUNTS, scope: 'self' };
/** Of whoever came by WeChat, with an account or without. */
export const identity: Right = { roles: ['identity'], scope: 'self' };
export const mine: Right = { roles: ['identity', ...ACCOUNTS], scope: 'self' };
export const request = (...roles: readonly Grantee[]): Right => ({ roles, scope: 'request' });
/** What they ordered themselves. */
export const printers: Right = { roles: ['branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'administrator'], scope: 'self' };
export const subtree = (...roles: readonly Grantee[]): Right => ({ roles, scope: 'subtree' });
