import type { Schemas } from '@yige/api-client';
import { fromFieldText } from '../../../platform/time.js';
import type { RequestDetail } from '../types.js';
import { momentFault, textFault, type Fault } from './text-faults.js';
import type { UnitChoice } from './unit-field.js';

/** One unit, what it is asked to do in a sentence, and by when; left open, as late as a helper may. */
export interface TaskDraft extends UnitChoice {
  readonly task: string;
  readonly due: string;
}
export const NO_TASK: TaskDraft = { unitKind: 'department', unit: null, task: '', due: '' };

type TaskField = `tasks.${number}.${'unit' | 'task' | 'due'}`;
/** A draft with a list of tasks: the faults of a line are named by its number, as in `tasks.0.unit`. */
export type WithTasks = { readonly [Name in TaskField]?: never } & { readonly tasks: readonly TaskDraft[] };

/**
 * The latest that a helper's limit can be: half of the main limit from now on, and never after the main one (domain.md 3.5).
 * The server may bring it forward to when people work; it has the last word.
 */
export function latestHelp({ dueAt, submittedAt, legs }: Pick<RequestDetail, 'dueAt' | 'submittedAt' | 'legs'>, now: number): string | null {
  if (dueAt === null) return null;
  const [from, due] = [Date.parse(legs[0]?.dispatchedAt ?? submittedAt), Date.parse(dueAt)];
  return new Date(Math.min(due, now + Math.max(0, due - from) / 2)).toISOString();
}

export function taskFaults(tasks: readonly TaskDraft[], latest: string | null, now: number): { readonly [Name in TaskField]?: Fault | undefined } {
  const faults = tasks.flatMap(({ unit, task, due }, index): [TaskField, Fault | undefined][] => [
    [`tasks.${index}.unit`, unit === null ? 'required' : undefined],
    [`tasks.${index}.task`, textFault(task, 300)],
    [`tasks.${index}.due`, due === '' ? undefined : momentFault(due, new Date(now).toISOString(), latest)],
  ]);
  return Object.fromEntries(faults);
}

export const taskBodies = (tasks: readonly TaskDraft[]): Schemas['AssistTask'][] =>
  tasks.map(({ unit, task, due }) => {
    const dueAt = fromFieldText(due);
    return { unitId: unit?.id ?? '', task: task.trim(), ...(dueAt === null ? {} : { dueAt }) };
  });
