export { ConfirmTimeByItself } from './application/confirm-by-itself.js';
export { TimeBankModule } from './time-bank.module.js';
export { TimeService } from './infrastructure/time-service.entity.js';
