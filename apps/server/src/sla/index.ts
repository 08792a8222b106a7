export { Deadlines, type LegDeadlines } from './deadlines.js';
export { SlaModule } from './sla.module.js';
