import { addColumns, optional, word } from './table.js';

/** A request that was taken over by a claim card has another lookup code than the one that whoever filed it knows. */
export const lookupSeedMigrations = [addColumns(1760000056000, 'request', { lookup_seed: optional(word(36)) })];
