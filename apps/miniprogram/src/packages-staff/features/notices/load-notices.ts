import type { Notice } from '@/contract';
import { api } from '@/platform/api';

/** What is gathered so far for the coming morning, in place of the id of a line. */
export const WAITING = 'waiting';

export interface NoticesShown {
  readonly items: readonly Notice[];
  readonly nextCursor: string | null;
  /** How many wait for the morning; the inbox alone says so. */
  readonly waiting: number;
}

/** A page of the inbox, or of what is in one of its lines. */
export async function loadNotices(line: string | null, cursor?: string): Promise<NoticesShown> {
  const query = cursor === undefined ? {} : { cursor };
  if (line === WAITING) return { ...(await api.call('get', '/api/notices/waiting')), nextCursor: null, waiting: 0 };
  if (line !== null) return { ...(await api.call('get', '/api/notices/{id}/gathered', { path: { id: line }, query })), waiting: 0 };
  if (cursor !== undefined) return { ...(await api.call('get', '/api/notices', { query })), waiting: 0 };
  const [inbox, { items }] = await Promise.all([api.call('get', '/api/notices', { query }), api.call('get', '/api/notices/waiting')]);
  return { ...inbox, waiting: items.length };
}
