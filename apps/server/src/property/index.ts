export { TellWhoAsked } from './application/tell-who-asked.js';
export { PropertyModule } from './property.module.js';
