export { MediationSection } from './mediation-section.js';
