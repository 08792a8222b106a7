export { ZONE_HANDED_OVER } from './application/hand-over-zone.js';
export { ZonesModule } from './zones.module.js';
