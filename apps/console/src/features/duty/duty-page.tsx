import { Duty } from './duty.js';

export const Component = Duty;
