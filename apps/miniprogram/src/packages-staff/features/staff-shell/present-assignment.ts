import type { StaffRole } from '@yige/domain';
import type { Assignment, Me } from '@/contract';
import { createKeptStore, useStore } from '@/platform/store';

const chosen = createKeptStore<string | null>('assignment', null);

const ROLES_AT: Readonly<Record<Me['home'], readonly StaffRole[]>> = {
  member: ['partyMember', 'groupLeader'],
  branch: ['branchSecretary', 'gridWorker', 'communityStaff', 'townStaff'],
  dispatch: ['dispatcher'],
  department: ['departmentHandler'],
  overview: ['supervisor', 'administrator', 'securityAdministrator', 'auditor'],
};

/** In which of their roles the signed-in person works now; null when no role is left. */
export function usePresentAssignment(me: Me): Assignment | null {
  return presentAssignment(me, useStore(chosen));
}

/** The role that was chosen on this device, else the one that fits where the server says this person starts the day. */
export function presentAssignment({ assignments, home }: Pick<Me, 'assignments' | 'home'>, chosenId: string | null): Assignment | null {
  const fitting = assignments.find(({ role }) => ROLES_AT[home].includes(role));
  return assignments.find(({ id }) => id === chosenId) ?? fitting ?? assignments[0] ?? null;
}

export function chooseAssignment(id: string): void {
  chosen.set(id);
}
