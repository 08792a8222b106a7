import type { CalendarDay, Instant, MediationCommand, MediationStatus } from '@yige/domain';
import { Problem } from '../../platform/http/problem.js';
import type { PlannedWork } from '../../platform/scheduler/agenda.js';
import type { EventDraft, RequestRow } from '../../requests/index.js';
import type { CaseChanges, MediationCase } from '../infrastructure/mediations.repository.js';
import type { PartyIdentities } from './party-identities.js';
import type { StepOf } from './step-inputs.js';

/** What a step does, as data: decided outside the transaction, written in one piece inside it. */
export interface Step extends CaseChanges {
  /** Lines for the timeline of the request, in neutral words: the content stays in here. */
  readonly lines?: readonly EventDraft[];
  readonly timers?: readonly PlannedWork[];
}

/** What a step decides from. The way is already found legal; `to` is where it leads. */
export interface StepContext {
  readonly whole: MediationCase;
  readonly row: RequestRow;
  readonly to: MediationStatus;
  readonly now: Instant;
  readonly today: CalendarDay;
  readonly personId: string;
  readonly nextId: () => string;
  readonly identities: PartyIdentities;
}

export type StepHandler<C extends MediationCommand> = (context: StepContext, input: StepOf<C>) => Step;

/** The row of that id. @throws Problem when the mediation has none. */
export function partOf<Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Problem('MEDIATION.UNKNOWN_PART');
  return row;
}

/** A day on which something happened. @throws Problem for one that has not come. */
export function pastDay(day: CalendarDay, today: CalendarDay): CalendarDay {
  if (day > today) throw new Problem('MEDIATION.FUTURE_DATE');
  return day;
}
