import { HELPER_ROLES, type StaffRole } from '@yige/domain';

/** Lists beside the daily work, each with a page of its own. */
export const OTHER_LISTS = ['helping', 'extensions', 'revisit', 'deferred'] as const;
export type OtherList = (typeof OTHER_LISTS)[number];

const ABOVE: readonly StaffRole[] = ['branchSecretary', 'communityStaff', 'townStaff', 'dispatcher', 'supervisor'];
const BY: Readonly<Record<OtherList, readonly StaffRole[]>> = {
  helping: HELPER_ROLES,
  extensions: ABOVE,
  revisit: ['communityStaff', 'townStaff', 'dispatcher', 'supervisor'],
  deferred: ['communityStaff', 'townStaff', 'departmentHandler', 'dispatcher', 'supervisor'],
};

/** The lists whose next step a role has (the table of the life of a request). */
export function listsOf(role: StaffRole): readonly OtherList[] {
  return OTHER_LISTS.filter((list) => BY[list].includes(role));
}
