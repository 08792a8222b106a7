import { Welcome } from './welcome.js';

export const Component = Welcome;
