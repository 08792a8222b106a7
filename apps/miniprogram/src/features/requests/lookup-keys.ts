import { forgetSent, sentFromHere, useSent } from '@/features/report/outgoing-box';
import { createKeptStore, useStore } from '@/platform/store';

/** A request that this device can open again. */
export interface KnownRequest {
  readonly id: string;
  readonly number: string;
  readonly lookupCode: string;
  readonly excerpt: string;
}

// Codes that were typed in are held while the app is open and not written down: the phone may belong to a neighbour.
const typed = new Map<string, string>();
const followed = createKeptStore<readonly KnownRequest[]>('followed', []);

export function rememberTypedCode(id: string, lookupCode: string): void {
  typed.set(id, lookupCode);
}

/** Writes a typed code down on this device, because its owner asked for it. */
export function follow(request: KnownRequest): void {
  followed.set((all) => [request, ...all.filter((one) => one.id !== request.id)]);
}

/** Takes a request off this device; the request itself stays. */
export function forgetRequest(id: string): void {
  const sent = sentFromHere(id);
  if (sent !== null) forgetSent(sent.key);
  followed.set((all) => all.filter((one) => one.id !== id));
}

/** Requests that were sent from this device or kept on it, the newest first. */
export function useKnownRequests(): readonly KnownRequest[] {
  const kept = useStore(followed);
  const sent = useSent().map(({ receipt, excerpt }) => ({ id: receipt.id, number: receipt.number, lookupCode: receipt.lookupCode, excerpt }));
  return [...sent, ...kept.filter((one) => !sent.some((other) => other.id === one.id))];
}

/** The lookup code that opens a request from this device, if there is one. */
export function lookupCodeOf(id: string): string | null {
  return sentFromHere(id)?.receipt.lookupCode ?? followed.get().find((one) => one.id === id)?.lookupCode ?? typed.get(id) ?? null;
}

/** The right to see and move a request: its lookup code before a session, because it says "reporter". */
export function rightTo(id: string): Record<string, string> {
  const code = lookupCodeOf(id);
  return code === null ? {} : { authorization: `Lookup ${code}` };
}
