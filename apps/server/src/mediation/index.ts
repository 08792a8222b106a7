export { MediationComesDue } from './application/mediation-comes-due.js';
export { NotifyOfMediations } from './application/notify-of-mediations.js';
export { MediationModule } from './mediation.module.js';
export { InformalMediation } from './infrastructure/informal-mediation.entity.js';
export { Mediation } from './infrastructure/mediation.entity.js';
