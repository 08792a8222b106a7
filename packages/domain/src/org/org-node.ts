/**
 * Kinds of node in the organisation tree, from the district down (decisions.md "Org level and tier are two things").
 * Everything that can hold a request is a node, so a leg, a worklist and a role assignment name one thing.
 */
export const ORG_NODE_KINDS = [
  'district', // 区
  'town', // 镇街
  'village', // 村(社区)
  'grid', // 综合网格: where a request happens; never holds one
  'branch', // 网格党支部, possibly joint for several grids (联建)
  'partyGroup', // 党小组
  'zone', // 党员责任区
  'department', // 职能部门
  'dispatchCentre', // 区综合指挥调度中心
  'property', // 物业服务企业: below its village; never holds a request, is only asked to do something
] as const;
export type OrgNodeKind = (typeof ORG_NODE_KINDS)[number];

/** Kinds of node that can hold a handling leg. */
export const UNIT_KINDS = ['partyGroup', 'branch', 'village', 'town', 'department', 'dispatchCentre'] as const satisfies readonly OrgNodeKind[];
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Below which kind of node each stands; the district stands below nothing. */
export const PARENT_KIND: Readonly<Record<OrgNodeKind, OrgNodeKind | null>> = {
  district: null,
  town: 'district',
  village: 'town',
  grid: 'village',
  branch: 'village',
  partyGroup: 'branch',
  zone: 'partyGroup',
  department: 'district',
  dispatchCentre: 'district',
  property: 'village',
};
