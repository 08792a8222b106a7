import { call } from '../../platform/api.js';
import type { Installation, Me, SignedIn } from './types.js';

export const signIn = (login: string, password: string) => call<SignedIn>('post', '/api/sessions', { body: { login, password } });
export const signOut = () => call<undefined>('delete', '/api/sessions/current');
export const readMe = () => call<Me>('get', '/api/me');
export const readInstallation = () => call<Installation>('get', '/api/installation');
