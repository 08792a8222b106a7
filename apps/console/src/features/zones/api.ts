import type { Schemas } from '@yige/api-client';
import { call, once } from '../../platform/api.js';

export const readCoverage = (nodeId: string) => call('get', '/api/zones/coverage', { query: { nodeId } });
export const readGridZones = (id: string) => call('get', '/api/zones/grids/{id}', { path: { id } });
export const readDoors = (id: string) => call('get', '/api/zones/buildings/{id}/doors', { path: { id } });

export const handOverZone = ({ id, personId }: { readonly id: string; readonly personId: string | null }, key: string) =>
  call('post', '/api/zones/{id}/member', { path: { id }, body: personId === null ? {} : { personId }, ...once(key) });
export const addBuilding = ({ gridId, ...body }: Schemas['WriteBuilding'] & { readonly gridId: string }, key: string) =>
  call('post', '/api/zones/grids/{id}/buildings', { path: { id: gridId }, body, ...once(key) });
export const changeBuilding = ({ id, ...body }: Schemas['WriteBuilding'] & { readonly id: string }) =>
  call('put', '/api/zones/buildings/{id}', { path: { id }, body });
export const addDoor = ({ buildingId, ...body }: Schemas['WriteDoor'] & { readonly buildingId: string }, key: string) =>
  call('post', '/api/zones/buildings/{id}/doors', { path: { id: buildingId }, body, ...once(key) });
export const changeDoor = ({ buildingId, doorId, ...body }: Schemas['WriteDoor'] & { readonly buildingId: string; readonly doorId: string }) =>
  call('put', '/api/zones/buildings/{id}/doors/{doorId}', { path: { id: buildingId, doorId }, body });
export const removeDoor = ({ buildingId, doorId }: { readonly buildingId: string; readonly doorId: string }) =>
  call('delete', '/api/zones/buildings/{id}/doors/{doorId}', { path: { id: buildingId, doorId } });
export const takeAddressesIn = ({ gridId, table, apply }: Schemas['AddressTable'] & { readonly gridId: string }, key: string) =>
  call('post', '/api/zones/grids/{id}/table', { path: { id: gridId }, body: { table, apply }, ...once(key) });
