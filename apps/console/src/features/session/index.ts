export { leaveEverywhere, meQuery, useInstallation, useMe } from './queries.js';
export { mayOpen, nodesBehind, type Door } from './roles.js';
export type { Me, OrgRef, PersonRef } from './types.js';
