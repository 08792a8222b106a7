import { Posters } from './posters.js';

export const Component = Posters;
