import { Cards } from './cards.js';

export const Component = Cards;
