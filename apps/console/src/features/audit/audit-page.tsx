import { Trail } from './trail.js';

export const Component = Trail;
