import { call } from '../../platform/api.js';

export const signIn = (login: string, password: string) => call('post', '/api/sessions', { body: { login, password } });
export const signOut = () => call('delete', '/api/sessions/current');
export const readMe = () => call('get', '/api/me');
export const readInstallation = () => call('get', '/api/installation');
