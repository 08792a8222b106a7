import { deviceNumber } from './device-number';
import { resident } from './resident';
import { session } from './session';
import { settings } from './settings';

/** Headers that say who asks and in which language to answer. */
export function callerHeaders(): Record<string, string> {
  const token = session.get()?.token ?? resident.get()?.token;
  return { 'accept-language': settings.get().language, ...(token === undefined ? { 'x-device': deviceNumber() } : { authorization: `Bearer ${token}` }) };
}

/** Ends a session that the server no longer knows. A refused lookup code says nothing about the session. */
export function noteRefusal(status: number, headersOfCall: Readonly<Record<string, string>>): void {
  const byLookupCode = Object.keys(headersOfCall).some((name) => name.toLowerCase() === 'authorization');
  if (status !== 401 || byLookupCode) return;
  if (session.get() !== null) session.set(null);
  else if (resident.get() !== null) resident.set(null);
}
