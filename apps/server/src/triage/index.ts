export { type EngineSuggestion, TriageEngine } from './application/triage-engine.js';
export { TriageModule } from './triage.module.js';
export { seedCorpus } from './infrastructure/triage-package.js';
