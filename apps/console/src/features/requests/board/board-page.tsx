import { Board } from './board.js';

export const Component = Board;
