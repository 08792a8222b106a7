export { ImportCalendar, type ImportedYear } from './application/import-calendar.js';
export { type CalendarLineFault, readCalendarCsv } from './calendar-csv.js';
export { Deadlines, type DistrictDeadlines, type LegDeadlines } from './deadlines.js';
export { SlaModule } from './sla.module.js';
