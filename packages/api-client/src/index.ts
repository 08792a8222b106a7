import { createTypedClient, type Client, type Transport } from './client.js';
import type { components, paths } from './schema.js';

export * from './api-error.js';
export * from './client.js';
export * from './fetch-transport.js';
export type { paths } from './schema.js';

/** The shapes of the contract by name: `Schemas['RequestDetailView']`. */
export type Schemas = components['schemas'];

/** A caller of every operation of the service. */
export const createClient = (transport: Transport): Client<paths> => createTypedClient<paths>(transport);
