/**
 * What a person may be, by assignment (person, role, org node, from, to): product.md "Who sees what".
 * `reporter` (诉求人) and `system` are not assigned: the first is a relation to one request, the second is the clock.
 */
export const STAFF_ROLES = [
  'partyMember', // 责任区党员
  'groupLeader', // 党小组长
  'gridWorker', // 专职网格员
  'branchSecretary', // 网格党支部书记
  'communityStaff', // 村(社区)工作人员
  'townStaff', // 镇街工作人员
  'dispatcher', // 区指挥调度中心坐席
  'departmentHandler', // 职能部门经办人
  'supervisor', // 督办员
  'propertyManager', // 物业联系人: sees what the company is asked to do, and nothing of the request behind it
  'administrator', // 系统管理员: accounts, tree and codes, and no right of anybody
  'securityAdministrator', // 安全管理员: gives and ends posts, and approves those that are asked for
  'auditor', // 审计管理员: reads
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const ROLES = ['reporter', ...STAFF_ROLES, 'system'] as const;
export type Role = (typeof ROLES)[number];
