import { call } from '../../platform/api.js';
import { keepDevice, knownDevice } from './known-device.js';

/** Hands in what this device was given before, and keeps what it is given now. */
export async function signIn(login: string, password: string, code: string) {
  const device = knownDevice(login);
  const session = await call('post', '/api/sessions', { body: { login, password, ...(code === '' ? {} : { code }), ...(device === undefined ? {} : { device }) } });
  keepDevice(login, session.device);
  return session;
}
export const beginSignOn = () => call('post', '/api/sign-on', { body: { face: 'console' } });
export const finishSignOn = (ticket: string, answer: string) => call('post', '/api/sign-on/finish', { body: { ticket, answer } });
export const confirmSignOn = (proof: string, code: string) => call('post', '/api/sign-on/confirm', { body: { proof, code } });
export const lookAtLink = (token: string) => call('post', '/api/account-links/look', { body: { token } });
export const acceptLink = (token: string, password: string) => call('post', '/api/account-links/use', { body: { token, password } });
export const signOut = () => call('delete', '/api/sessions/current');
export const readMe = () => call('get', '/api/me');
export const readInstallation = () => call('get', '/api/installation');
