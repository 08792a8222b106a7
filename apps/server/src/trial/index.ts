export { OtherDistrict, type LoadProgress } from './load-district.js';
export { LoadTrial, type LoadedTrial } from './load-trial.js';
export { SampleRequests } from './sample-requests.js';
export { type TrialDoor, TrialDoors } from './trial-doors.js';
export { DEFAULT_SEED } from './trial-seed.js';
export type { TrialLogin } from './trial-logins.js';
export { TrialModule } from './trial.module.js';
