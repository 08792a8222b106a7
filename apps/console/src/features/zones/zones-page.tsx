import { Zones } from './zones.js';

export const Component = Zones;
