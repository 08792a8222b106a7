import type { Schemas } from '@yige/api-client';
import { call, once } from '../../platform/api.js';
import { filterQuery, type Filters, type View } from './filters.js';
import type { Moved } from './types.js';

export const PAGE_SIZE = 50;

export const readWorklist = (view: View, filters: Filters, cursor: string | null) =>
  call('get', '/api/worklists/{view}', { path: { view }, query: { ...filterQuery(filters), limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) } });

export const readRequest = (id: string) => call('get', '/api/requests/{id}', { path: { id } });

export const readBoard = (nodeId: string) => call('get', '/api/boards/{nodeId}', { path: { nodeId } });

type Versioned<T> = Omit<T, 'expectedVersion'>;

/** What is filled in for each command; the version that was seen is added when it is sent. */
export interface CommandBodies {
  readonly triage: Versioned<Schemas['Triage']>;
  readonly sign: Versioned<Schemas['Sign']>;
  readonly contact: Versioned<Schemas['RecordContact']>;
  readonly resolve: Versioned<Schemas['Resolve']>;
  readonly escalate: Versioned<Schemas['Escalate']>;
  readonly close: Versioned<Schemas['Close']>;
}
export type Offered = keyof CommandBodies;

export interface CommandCall {
  readonly id: string;
  readonly command: Offered;
  readonly body: CommandBodies[Offered];
  readonly expectedVersion: number;
  readonly key: string;
}

type Send<Name extends Offered> = (id: string, body: CommandBodies[Name] & { expectedVersion: number }, key: string) => Promise<Moved>;

const SENDERS: { readonly [Name in Offered]: Send<Name> } = {
  triage: (id, body, key) => call('post', '/api/requests/{id}/commands/triage', { path: { id }, body, ...once(key) }),
  sign: (id, body, key) => call('post', '/api/requests/{id}/commands/sign', { path: { id }, body, ...once(key) }),
  contact: (id, body, key) => call('post', '/api/requests/{id}/commands/contact', { path: { id }, body, ...once(key) }),
  resolve: (id, body, key) => call('post', '/api/requests/{id}/commands/resolve', { path: { id }, body, ...once(key) }),
  escalate: (id, body, key) => call('post', '/api/requests/{id}/commands/escalate', { path: { id }, body, ...once(key) }),
  close: (id, body, key) => call('post', '/api/requests/{id}/commands/close', { path: { id }, body, ...once(key) }),
};

export function sendCommand({ id, command, body, expectedVersion, key }: CommandCall): Promise<Moved> {
  const send = SENDERS[command] as Send<Offered>;
  return send(id, { ...body, expectedVersion } as CommandBodies[Offered] & { expectedVersion: number }, key);
}
