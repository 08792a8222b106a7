import { api } from '@/platform/api';
import { online } from '@/platform/network';
import { forgetPhoto, uploadPhoto } from '@/platform/photos';
import { createKeptStore, useStore } from '@/platform/store';
import { createOutgoing } from './dispatch-outgoing';
import type { OutgoingItem, SentItem } from './outgoing';

const RETRY_MS = 30_000;

const waiting = createKeptStore<readonly OutgoingItem[]>('outgoing', []);
const sent = createKeptStore<readonly SentItem[]>('sent', []);

export const outgoing = createOutgoing({
  waiting,
  sent,
  upload: uploadPhoto,
  forgetPhoto,
  submit: (key, body) => api.call('post', '/api/requests', { body, headers: { 'Idempotency-Key': key } }),
  join: (id, key, body) => api.call('post', '/api/requests/{id}/join', { path: { id }, body, headers: { 'Idempotency-Key': key } }),
});

export function useWaiting(): readonly OutgoingItem[] {
  return useStore(waiting);
}

/** Requests that were sent from this device, the newest first. */
export function useSent(): readonly SentItem[] {
  return useStore(sent);
}

/** What this device remembers of a request that it sent. */
export function sentFromHere(id: string): SentItem | null {
  return sent.get().find((item) => item.receipt.id === id) ?? null;
}

/** Removes a request from the memory of this device; the request itself stays. */
export function forgetSent(key: string): void {
  sent.set((items) => items.filter((item) => item.key !== key));
}

/** Sends what waits. Call whenever the app comes to the front: in the background a mini-program is stopped after a few seconds. */
export function sendWaiting(): void {
  if (waiting.get().some((item) => item.refusal === null)) void outgoing.sendAll();
}

/** Sends what waits: now, when the network comes back, and from time to time while the app is open. Call once, when the app starts. */
export function keepSending(): void {
  online.subscribe(() => online.get() && sendWaiting());
  setInterval(sendWaiting, RETRY_MS);
  sendWaiting();
}
