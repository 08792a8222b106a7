import type { StaffRole } from '@yige/domain';
import type { Me } from '@/contract';
import { useSession } from '@/platform/session';

/** Whether the reader holds one of these roles somewhere. */
export function useMyRoles(roles: readonly StaffRole[]): boolean {
  return useSession<Me>()?.me.assignments.some(({ role }) => roles.includes(role)) ?? false;
}
