import type { RequestStatus, Tier, Urgency } from '@yige/domain';

/**
 * `mine`: I hold it, or a unit that I serve holds it and nobody took it. `waiting`: I handed it on or answered it. `sort`: waits for me to
 * sort it. `unit`: held by units that I serve, whoever took it. `area`: happened below my nodes. `dispatch`: the dispatch centre's queue.
 * `helping`: a unit that I serve helps or was called, or my town is asked to let a community whistle.
 * `deferred`: on the account list below my nodes or with units that I serve, the next report first. `revisit`: answered by another unit and to be asked about.
 * `rulings`: of that queue, what was returned twice and waits for a ruling. `extensions`: asked for, and mine to grant.
 */
export const WORKLIST_VIEWS = ['mine', 'waiting', 'sort', 'unit', 'area', 'dispatch', 'deferred', 'revisit', 'rulings', 'extensions', 'helping'] as const;
export type WorklistView = (typeof WORKLIST_VIEWS)[number];

export const WORKLIST_SORTS = ['dueAt', 'submittedAt', '-submittedAt'] as const;
export type WorklistSort = (typeof WORKLIST_SORTS)[number];

export interface WorklistFilter {
  readonly nodeId?: string;
  readonly status?: readonly RequestStatus[];
  readonly tier?: readonly Tier[];
  readonly urgency?: readonly Urgency[];
  readonly matter?: string;
  readonly overdue?: boolean;
  readonly closed?: boolean;
  readonly q?: string;
  readonly sort?: WorklistSort;
  readonly cursor?: string;
  readonly limit?: number;
}
