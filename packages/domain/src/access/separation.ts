import type { StaffRole } from './roles.js';

/**
 * The three whose powers are kept in different hands (三员分立; GB/T 22239-2019, 8.1.5 "security management centre"): who runs the system, who gives
 * rights, and who looks at what both did.
 */
export const SEPARATED_ROLES = ['administrator', 'securityAdministrator', 'auditor'] as const satisfies readonly StaffRole[];

export const isSeparated = (role: StaffRole): boolean => (SEPARATED_ROLES as readonly StaffRole[]).includes(role);

/** Whether somebody who holds these roles at the same time may hold this one as well: nobody holds two of the three. */
export const staysSeparated = (held: readonly StaffRole[], role: StaffRole): boolean => !isSeparated(role) || held.every((other) => other === role || !isSeparated(other));
