export { SortingModule } from './sorting.module.js';
