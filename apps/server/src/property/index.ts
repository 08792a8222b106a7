export { TellCompany } from './application/tell-company.js';
export { TellWhoAsked } from './application/tell-who-asked.js';
export { PropertyModule } from './property.module.js';
