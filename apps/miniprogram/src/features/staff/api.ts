import { createTypedClient } from '@yige/api-client';
import { transport } from '@/platform/transport';
import type { Board, CommandBodies, Matter, OrgRef, Page, RequestDetail, RequestSummary, StaffCommand, Worklist } from './wire';

interface Call {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
const client = createTypedClient<object>(transport) as unknown as { call(method: string, path: string, input?: Call): Promise<unknown> };

export async function readWorklist(view: Worklist, nodeId: string, cursor?: string): Promise<Page<RequestSummary>> {
  return (await client.call('get', '/api/worklists/{view}', { path: { view }, query: { nodeId, cursor } })) as Page<RequestSummary>;
}

export async function readRequest(id: string): Promise<RequestDetail> {
  return (await client.call('get', '/api/requests/{id}', { path: { id } })) as RequestDetail;
}

export async function readBoard(nodeId: string): Promise<Board> {
  return (await client.call('get', '/api/boards/{nodeId}', { path: { nodeId } })) as Board;
}

export async function findMatters(q: string): Promise<readonly Matter[]> {
  return ((await client.call('get', '/api/catalogue/matters', { query: { q } })) as { items: readonly Matter[] }).items;
}

export async function findDepartments(q: string): Promise<readonly OrgRef[]> {
  return ((await client.call('get', '/api/departments', { query: { q } })) as { items: readonly OrgRef[] }).items;
}

/** Ends the session on the server; what this device keeps is forgotten by the caller. */
export async function endSession(): Promise<void> {
  await client.call('delete', '/api/sessions/current');
}

export interface CommandCall<Name extends StaffCommand> {
  readonly id: string;
  readonly command: Name;
  readonly expectedVersion: number;
  readonly body: CommandBodies[Name];
}

/** Answers the request as it stands after the command. A repetition under the same key has no second effect. */
export async function sendCommand<Name extends StaffCommand>({ id, command, expectedVersion, body }: CommandCall<Name>, key: string): Promise<RequestDetail> {
  return (await client.call('post', `/api/requests/{id}/commands/${command}`, {
    path: { id },
    headers: { 'idempotency-key': key },
    body: { ...body, expectedVersion },
  })) as RequestDetail;
}
