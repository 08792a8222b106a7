import { call, fetchBlob, once } from '../../platform/api.js';
import type { Repoint } from './types.js';

export const readCodes = (q: string, cursor: string | null) => call('get', '/api/codes', { query: { ...(q === '' ? {} : { q }), ...(cursor === null ? {} : { cursor }) } });
export const readScannedCode = (code: string) => call('get', '/api/codes/{code}', { path: { code } });
export const revokeCode = (id: string, reason: string, key: string) => call('post', '/api/codes/{id}/revoke', { path: { id }, body: { reason }, ...once(key) });
export const repointCode = (id: string, body: Repoint, key: string) => call('post', '/api/codes/{id}/repoint', { path: { id }, body, ...once(key) });
export const readCodeImage = (code: string, format: 'svg' | 'png') => fetchBlob(`/api/codes/${encodeURIComponent(code)}/image?format=${format}`);
