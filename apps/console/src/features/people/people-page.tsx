import { People } from './people.js';

export const Component = People;
