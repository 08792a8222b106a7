export { picture } from './application/code-image.js';
export { CodeReach } from './application/code-reach.js';
export { type CodesWanted, CodesToPrint, type PrintableCode } from './application/codes-to-print.js';
export { Codes } from './application/codes.js';
export { CodesModule } from './codes.module.js';
export { isInUse, PlaceCode, UNCHANGED } from './infrastructure/place-code.entity.js';
