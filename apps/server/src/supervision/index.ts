export { CardUnits } from './application/card-units.js';
export { TellOfLateSteps } from './application/tell-of-late-steps.js';
export { SupervisionModule } from './supervision.module.js';
