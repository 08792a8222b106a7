export { OtherDistrict, type LoadProgress } from './load-district.js';
export { DEFAULT_SEED, LoadTrial, type LoadedTrial } from './load-trial.js';
export type { TrialLogin } from './trial-logins.js';
export { TrialModule } from './trial.module.js';
