import type { Command } from '@yige/domain';
import { call } from '../../platform/api.js';
import type { Filters, View } from './list-state.js';
import { filterQuery } from './list-state.js';
import type { RequestDetail, Worklist } from './types.js';

export const PAGE_SIZE = 50;

export const readWorklist = (view: View, filters: Filters, cursor: string | null) =>
  call<Worklist>('get', '/api/worklists/{view}', { path: { view }, query: { ...filterQuery(filters), cursor, limit: PAGE_SIZE } });

export const readRequest = (id: string) => call<RequestDetail>('get', '/api/requests/{id}', { path: { id } });

export interface CommandCall {
  readonly id: string;
  readonly command: Command;
  readonly body: { readonly expectedVersion: number } & Readonly<Record<string, unknown>>;
  readonly key: string;
}
export const sendCommand = ({ id, command, body, key }: CommandCall) =>
  call<RequestDetail>('post', '/api/requests/{id}/commands/{command}', { path: { id, command }, body, headers: { 'Idempotency-Key': key } });
