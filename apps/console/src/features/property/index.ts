export { PropertySection } from './property-section.js';
