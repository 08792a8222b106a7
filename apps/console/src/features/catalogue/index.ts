export { useCatalogue, useDepartments, useDoors } from './queries.js';
export { MatterSelect } from './matter-select.js';
export type { Matter } from './types.js';
