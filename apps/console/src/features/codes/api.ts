import { call, fetchBlob, once } from '../../platform/api.js';
import type { PlaceCode, PosterOrder, Repoint } from './types.js';

export interface CodeFilter { readonly q: string; readonly status: PlaceCode['status'] | 'all' }

export const readCodes = ({ q, status }: CodeFilter, cursor: string | null) =>
  call('get', '/api/codes', { query: { ...(q === '' ? {} : { q }), ...(status === 'all' ? {} : { status }), ...(cursor === null ? {} : { cursor }) } });
export const readRecord = (id: string) => call('get', '/api/codes/{id}/record', { path: { id } });
export const revokeCode = (id: string, reason: string, key: string) => call('post', '/api/codes/{id}/revoke', { path: { id }, body: { reason }, ...once(key) });
export const restoreCode = (id: string, key: string) => call('post', '/api/codes/{id}/restore', { path: { id }, ...once(key) });
export const repointCode = (id: string, body: Repoint, key: string) => call('post', '/api/codes/{id}/repoint', { path: { id }, body, ...once(key) });
export const reprintCode = (id: string, keepDays: number, key: string) => call('post', '/api/codes/{id}/reprint', { path: { id }, body: { keepDays }, ...once(key) });
export const makeMissingCodes = () => call('post', '/api/codes/missing', { body: {} });
export const readCodeImage = (code: string, format: 'svg' | 'png') => fetchBlob(`/api/codes/${encodeURIComponent(code)}/image?format=${format}`);

export const readPosters = () => call('get', '/api/posters');
export const orderPosters = (body: PosterOrder, key: string) => call('post', '/api/posters', { body, ...once(key) });
export const callOffPosters = (id: string) => call('post', '/api/posters/{id}/call-off', { path: { id } });
export const resumePosters = (id: string) => call('post', '/api/posters/{id}/resume', { path: { id } });
export const linkPosters = (id: string) => call('get', '/api/posters/{id}/link', { path: { id } });
