import { Groups } from './groups.js';

export const Component = Groups;
