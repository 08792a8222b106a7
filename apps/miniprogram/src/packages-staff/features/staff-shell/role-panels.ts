import type { StaffRole } from '@yige/domain';

export const PANELS = ['today', 'sort', 'board', 'unit', 'asked', 'answered', 'me'] as const;
export type Panel = (typeof PANELS)[number];

/** What each role finds at the bottom of its screen; the first is where it opens (product.md "What it must feel like"). */
const PANELS_OF: Readonly<Record<StaffRole, readonly Panel[]>> = {
  partyMember: ['today', 'unit', 'me'],
  groupLeader: ['today', 'unit', 'me'],
  gridWorker: ['today', 'sort', 'board', 'me'],
  branchSecretary: ['board', 'sort', 'today', 'me'],
  communityStaff: ['today', 'sort', 'board', 'me'],
  townStaff: ['today', 'sort', 'board', 'me'],
  dispatcher: ['sort', 'board', 'me'],
  departmentHandler: ['today', 'unit', 'me'],
  supervisor: ['board', 'me'],
  administrator: ['me'],
  securityAdministrator: ['me'],
  auditor: ['me'],
  propertyManager: ['asked', 'answered', 'me'],
};

export function panelsOf(role: StaffRole): readonly Panel[] {
  return PANELS_OF[role];
}

/** The panel to show: the one asked for if the role has it, else the role's first. */
export function panelFor(role: StaffRole, asked: string | undefined): Panel {
  const panels = panelsOf(role);
  return panels.find((panel) => panel === asked) ?? panels[0] ?? 'me';
}
