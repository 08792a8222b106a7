import { createTypedClient } from '@yige/api-client';
import type { paths } from '@/contract';
import { transport } from './transport';

/** The server, typed by its contract. */
export const api = createTypedClient<paths>(transport);
