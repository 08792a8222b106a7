import { PrintPapers } from './print-papers.js';

export const Component = PrintPapers;
