import { addColumns, optional, word } from './table.js';

/** The spot of a request, where its reporter pointed at it on a map. */
export const placePointMigrations = [addColumns(1760000063000, 'request', { place_point: optional(word(24)) })] as const;
