import { useRef } from 'react';

function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A key for one deed. `crypto.randomUUID` is not there when a trial is opened by plain http from another machine. */
export const newIdempotencyKey = uuid;

/** The key for sending this body: the same for every retry of the same words, a new one as soon as they change. */
export function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef<{ words: string; key: string } | null>(null);
  return (body) => {
    const words = JSON.stringify(body);
    if (last.current?.words !== words) last.current = { words, key: uuid() };
    return last.current.key;
  };
}
