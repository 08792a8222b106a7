export { CardUnits } from './application/card-units.js';
export { SupervisionModule } from './supervision.module.js';
