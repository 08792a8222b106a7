import { call } from '../../platform/api.js';

export const readMatters = () => call('get', '/api/catalogue/matters');
export const readDepartments = () => call('get', '/api/org/departments');
