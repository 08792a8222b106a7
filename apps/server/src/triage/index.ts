export { type EngineSuggestion, TriageEngine } from './application/triage-engine.js';
export { TriageModule } from './triage.module.js';
