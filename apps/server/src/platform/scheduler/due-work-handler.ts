import type { Effect } from '../lease/lease-desk.js';
import type { DueWork } from './due-work.entity.js';

/**
 * Does what is due. `prepare` may read, and decides whether the work still stands; the effect it answers writes in the transaction that
 * marks the work done, so its rows stand exactly once. Work that became void answers an effect that does nothing.
 */
export interface DueWorkHandler {
  readonly kinds: readonly string[];
  prepare(work: DueWork): Promise<Effect>;
}

/** DI token under which the composition root lists the handlers. */
export const DUE_WORK_HANDLERS = Symbol('DUE_WORK_HANDLERS');
