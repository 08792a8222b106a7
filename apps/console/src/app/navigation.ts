import type { StaffRole } from '@yige/domain';
import { BookOpenText, ChartNoAxesColumn, ClipboardList, Hourglass, Inbox, LayoutList, ListChecks, QrCode, Split, type LucideIcon } from 'lucide-react';
import type { Me } from '../features/session/index.js';

export type NavName = 'dispatch' | 'sort' | 'mine' | 'unit' | 'waiting' | 'area' | 'overview' | 'codes' | 'catalogue';

export interface NavEntry {
  readonly name: NavName;
  readonly path: string;
  readonly icon: LucideIcon;
  readonly group: 'work' | 'see';
  readonly roles: readonly StaffRole[];
}

const SORTERS = ['gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'] as const satisfies readonly StaffRole[];
const HOLDERS = ['partyMember', 'groupLeader', ...SORTERS, 'departmentHandler'] as const satisfies readonly StaffRole[];
const OVERSEERS = ['dispatcher', 'supervisor', 'administrator', 'auditor', 'townStaff', 'communityStaff', 'branchSecretary'] as const satisfies readonly StaffRole[];

/** Where a role may go. The server decides what is seen there; this only keeps away doors that would not open. */
const ENTRIES: readonly NavEntry[] = [
  { name: 'dispatch', path: '/lists/dispatch', icon: Split, group: 'work', roles: ['dispatcher'] },
  { name: 'sort', path: '/lists/sort', icon: Inbox, group: 'work', roles: SORTERS },
  { name: 'mine', path: '/lists/mine', icon: ListChecks, group: 'work', roles: HOLDERS },
  { name: 'unit', path: '/lists/unit', icon: ClipboardList, group: 'work', roles: [...SORTERS, 'departmentHandler'] },
  { name: 'waiting', path: '/lists/waiting', icon: Hourglass, group: 'work', roles: HOLDERS },
  { name: 'area', path: '/lists/area', icon: LayoutList, group: 'see', roles: OVERSEERS },
  { name: 'overview', path: '/overview', icon: ChartNoAxesColumn, group: 'see', roles: [...OVERSEERS, 'departmentHandler'] },
  { name: 'codes', path: '/codes', icon: QrCode, group: 'see', roles: ['administrator', ...SORTERS] },
  { name: 'catalogue', path: '/catalogue', icon: BookOpenText, group: 'see', roles: [...OVERSEERS, 'departmentHandler', 'gridWorker'] },
];

export const rolesOf = (me: Me): ReadonlySet<StaffRole> => new Set(me.assignments.map((assignment) => assignment.role));

export function navigationOf(me: Me): NavEntry[] {
  const roles = rolesOf(me);
  return ENTRIES.filter((entry) => entry.roles.some((role) => roles.has(role)));
}

/** A list that the server calls home, as far as this person's roles open it; else the first door that does. */
export function homePath(me: Me): string {
  const open = navigationOf(me);
  const wanted: Record<Me['home'], NavName> = { dispatch: 'dispatch', department: 'unit', branch: 'unit', member: 'mine', overview: 'overview' };
  return (open.find((entry) => entry.name === wanted[me.home]) ?? open[0])?.path ?? '/notices';
}
