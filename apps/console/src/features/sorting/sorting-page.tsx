import { Sorting } from './sorting.js';

export const Component = Sorting;
