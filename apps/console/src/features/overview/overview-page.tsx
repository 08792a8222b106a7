import { Overview } from './overview.js';

export const Component = Overview;
