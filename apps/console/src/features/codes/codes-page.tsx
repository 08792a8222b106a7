import { Codes } from './codes.js';

export const Component = Codes;
