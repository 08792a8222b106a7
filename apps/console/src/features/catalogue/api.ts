import { call } from '../../platform/api.js';

export const readMatters = () => call('get', '/api/catalogue/matters');
export const readDepartments = () => call('get', '/api/org/departments');
export const readDoors = (matter: string | null) => call('get', '/api/catalogue/doors', { query: matter === null ? {} : { matter } });
export const readWhistleLimits = () => call('get', '/api/catalogue/whistle-limits');
