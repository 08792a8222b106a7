export { useCatalogue, useDepartments, useDoors, useWhistleLimits } from './queries.js';
export { MatterSelect } from './matter-select.js';
export type { Matter } from './types.js';
