export { AuditorModule } from './auditor.module.js';
