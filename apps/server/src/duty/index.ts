export { ABSENCE_BEGINS, Absences } from './application/absences.js';
export { DutyRoster } from './application/duty-roster.js';
export { DutyModule } from './duty.module.js';
