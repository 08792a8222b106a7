import type { Schemas } from '@yige/api-client';

export type OrgRef = Schemas['OrgRefView'];
export type PersonRef = Schemas['PersonRefView'];
export type Assignment = Schemas['AssignmentView'];
export type NewSession = Schemas['SessionView'];
export type Me = Schemas['MeView'];
