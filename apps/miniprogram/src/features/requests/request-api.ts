import type { DissatisfactionReason, Satisfaction } from '@yige/domain';
import type { Erasable, IdentityLook, Moved, OwnData, RequestDetail, RequestPage } from '@/contract';
import { api } from '@/platform/api';
import type { StoredPhoto } from '@/platform/photo-types';
import { rememberTypedCode, rightTo } from './lookup-keys';

interface Move {
  readonly id: string;
  readonly key: string;
  readonly expectedVersion: number;
}
const headersOf = ({ id, key }: Move): Record<string, string> => ({ ...rightTo(id), 'Idempotency-Key': key });

export function readRequest(id: string): Promise<RequestDetail> {
  return api.call('get', '/api/requests/{id}', { path: { id }, headers: rightTo(id) });
}

/** Who read how to reach the reporter, and what for. */
export function whoLooked(id: string): Promise<IdentityLook[]> {
  return api.call('get', '/api/requests/{id}/identity-views', { path: { id }, headers: rightTo(id) });
}

/** What is kept of the reporter with this request. */
export function ownData(id: string): Promise<OwnData> {
  return api.call('get', '/api/requests/{id}/own-data', { path: { id }, headers: rightTo(id) });
}

/** Name or number as they should have been; what is not given stays. */
export function correctContact(id: string, given: { name?: string; phone?: string }): Promise<OwnData> {
  return api.call('post', '/api/requests/{id}/own-data/contact', { path: { id }, headers: rightTo(id), body: given });
}

/** Takes consent back: what was asked for is forgotten at once. */
export function forgetOwnData(id: string, what: Erasable): Promise<OwnData> {
  return api.call('post', '/api/requests/{id}/own-data/withdraw', { path: { id }, headers: rightTo(id), body: { what } });
}

/** Opens a request by its lookup code and holds the code for what follows. */
export async function lookUp(lookupCode: string): Promise<RequestDetail> {
  const detail = await api.call('post', '/api/lookups', { body: { lookupCode } });
  rememberTypedCode(detail.id, lookupCode);
  return detail;
}

export function myRequests(cursor?: string): Promise<RequestPage> {
  return api.call('get', '/api/me/requests', { query: cursor === undefined ? {} : { cursor } });
}

export function rate(move: Move, given: { contacted: boolean; satisfaction: Satisfaction; comment?: string }): Promise<Moved> {
  return api.call('post', '/api/requests/{id}/commands/rate', {
    path: { id: move.id }, headers: headersOf(move), body: { expectedVersion: move.expectedVersion, ...given },
  });
}

export function reopen(move: Move, given: { reason: DissatisfactionReason; comment?: string }): Promise<Moved> {
  return api.call('post', '/api/requests/{id}/commands/reopen', {
    path: { id: move.id }, headers: headersOf(move), body: { expectedVersion: move.expectedVersion, ...given },
  });
}

export function withdraw(move: Move): Promise<Moved> {
  return api.call('post', '/api/requests/{id}/commands/withdraw', {
    path: { id: move.id }, headers: headersOf(move), body: { expectedVersion: move.expectedVersion },
  });
}

/** Answers the handler's question. */
export function supply(move: Move, text: string, attachments: StoredPhoto[]): Promise<Moved> {
  return api.call('post', '/api/requests/{id}/commands/supply', {
    path: { id: move.id }, headers: headersOf(move), body: { expectedVersion: move.expectedVersion, text, ...(attachments.length === 0 ? {} : { attachments }) },
  });
}

/** Asks how it stands; the server takes one a day. */
export function urge(move: Move, comment: string): Promise<Moved> {
  return api.call('post', '/api/requests/{id}/commands/urge', {
    path: { id: move.id }, headers: headersOf(move), body: { expectedVersion: move.expectedVersion, ...(comment === '' ? {} : { comment }) },
  });
}
