export { picture } from './application/code-image.js';
export { CodesToPrint, type PrintableCode } from './application/codes-to-print.js';
export { Codes } from './application/codes.js';
export { CodesModule } from './codes.module.js';
export { PlaceCode } from './infrastructure/place-code.entity.js';
