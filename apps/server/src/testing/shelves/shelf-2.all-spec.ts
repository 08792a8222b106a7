import { shelf } from '../shelf.js';

await shelf(2);
