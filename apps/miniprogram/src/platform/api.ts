import { createClient } from '@yige/api-client';
import { transport } from './transport';

/** The server, typed by its contract. */
export const api = createClient(transport);
