import { type CalendarDay, confirmationReminders, dayAfter, morningOf } from '@yige/domain';
import type { PlannedWork } from '../../platform/scheduler/agenda.js';
import type { Mediation } from '../infrastructure/mediation.entity.js';
import type { MediationTerm } from '../infrastructure/mediation-term.entity.js';

/** `limit`: the month is nearly over; `window`: the time for judicial confirmation runs; `term`: something promised is due. */
export const MEDIATION_TIMERS = ['limit', 'window', 'term'] as const;
export type MediationTimer = (typeof MEDIATION_TIMERS)[number];

/** The event that a reminder leaves behind, for those who tell people. */
export const reminderType = (kind: MediationTimer): string => `mediation.${kind}Near`;

export const timerKind = (kind: MediationTimer): string => `mediation.${kind}`;

/** So many days before the end of the month those who mediate are reminded. */
const LIMIT_DAYS_LEFT = 5;

type Payload = PlannedWork['payload'];
const timer = ({ id, tenantId, requestId }: Mediation, kind: MediationTimer, dueAt: number, payload: Payload): PlannedWork => ({
  tenantId, subjectId: requestId, kind: timerKind(kind), dueAt, payload: { mediationId: id, ...payload },
});

export const limitTimer = (mediation: Mediation): PlannedWork =>
  timer(mediation, 'limit', morningOf(dayAfter(mediation.lastDay, -LIMIT_DAYS_LEFT)), { daysLeft: LIMIT_DAYS_LEFT, lastDay: mediation.lastDay });

export const windowTimers = (mediation: Mediation, effectiveOn: CalendarDay, today: CalendarDay): PlannedWork[] =>
  confirmationReminders(effectiveOn, today).map(({ daysLeft, at }) => timer(mediation, 'window', at, { daysLeft, effectiveOn }));

export const termTimers = (mediation: Mediation, terms: readonly MediationTerm[]): PlannedWork[] =>
  terms.map((term) => timer(mediation, 'term', morningOf(term.dueOn), { termId: term.id }));
