import { Asked } from './asked.js';

export const Component = Asked;
