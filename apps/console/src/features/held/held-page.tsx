import { Held } from './held.js';

export const Component = Held;
