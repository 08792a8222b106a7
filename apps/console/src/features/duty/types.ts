import type { Schemas } from '@yige/api-client';

export type Absence = Schemas['AbsenceView'];
export type Roster = Schemas['DutyRosterView'];
export type DutyDay = Schemas['DutyDayView'];
