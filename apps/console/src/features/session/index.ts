export { leave, meQuery, useInstallation, useMe } from './queries.js';
export type { Assignment, Installation, Me, OrgRef, PersonRef } from './types.js';
