import { call } from '../../platform/api.js';
import type { OrgRef } from '../session/index.js';
import type { Catalogue } from './types.js';

export const readMatters = () => call<Catalogue>('get', '/api/catalogue/matters');
export const readDepartments = () => call<{ items: readonly OrgRef[] }>('get', '/api/departments');
