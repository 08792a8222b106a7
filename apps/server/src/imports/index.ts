export { ImportMessages } from './application/import-messages.js';
export type { FailureReason, ImportFailure, ImportSummary } from './application/import-tally.js';
export { ImportsModule } from './imports.module.js';
export { linesOf } from './lines.js';
export { type LineFault, readMessages } from './message-line.js';
