import { call, fetchBlob } from '../../platform/api.js';
import type { Building, CodePage, OrgChild, PlaceCode } from './types.js';

export const readCodes = (q: string, cursor: string | null) => call<CodePage>('get', '/api/codes', { query: { q, cursor } });
export const revokeCode = (id: string, reason: string, key: string) =>
  call<PlaceCode>('post', '/api/codes/{id}/revoke', { path: { id }, body: { reason }, headers: { 'Idempotency-Key': key } });
export interface Repoint { readonly gridId: string; readonly buildingId?: string | undefined; readonly label?: string | undefined }
export const repointCode = (id: string, body: Repoint, key: string) =>
  call<PlaceCode>('post', '/api/codes/{id}/repoint', { path: { id }, body, headers: { 'Idempotency-Key': key } });
export const readNodes = (parentId: string | null, kind: string | null) => call<{ items: readonly OrgChild[] }>('get', '/api/org/nodes', { query: { parentId, kind } });
export const readBuildings = (gridId: string) => call<{ items: readonly Building[] }>('get', '/api/org/grids/{id}/buildings', { path: { id: gridId } });
export const readCodeImage = (code: string, format: 'svg' | 'png') => fetchBlob(`/api/codes/${encodeURIComponent(code)}/image?format=${format}`);
