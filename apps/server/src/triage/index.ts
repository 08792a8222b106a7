export { LearnedEngine } from './application/learned-engine.js';
export { type EngineSuggestion, TriageEngine } from './application/triage-engine.js';
export { isBetter, ModelRefused, TriageModels } from './application/triage-models.js';
export { type ModelFigures, TriageModelRow } from './infrastructure/triage-model.entity.js';
export { readModelFile } from './infrastructure/kept-model.js';
export { COLD_START_FILE, seedCorpus, toldAgain } from './infrastructure/triage-package.js';
export { TriageModule } from './triage.module.js';
