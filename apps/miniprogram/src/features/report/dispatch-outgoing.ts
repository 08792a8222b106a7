import { ApiError } from '@yige/api-client';
import type { Receipt, Submit } from '@/contract';
import type { KeptPhoto, StoredPhoto } from '@/platform/photo-types';
import type { Store } from '@/platform/store';
import type { Draft } from './draft';
import { excerptOf, submitBody, type OutgoingItem, type SentItem } from './outgoing';

export interface OutgoingPorts {
  readonly waiting: Store<readonly OutgoingItem[]>;
  readonly sent: Store<readonly SentItem[]>;
  readonly upload: (photo: KeptPhoto) => Promise<StoredPhoto>;
  readonly forgetPhoto: (photo: KeptPhoto) => Promise<void>;
  readonly submit: (key: string, body: Submit) => Promise<Receipt>;
  /** Sends it as one more report of another request. */
  readonly join: (mainId: string, key: string, body: Submit) => Promise<Receipt>;
}

/** The other request has been answered or closed meanwhile, or is not the same: this one goes alone. */
const CANNOT_JOIN: readonly string[] = ['REQUEST.CANNOT_JOIN', 'NOT_FOUND'];

/** What is left out when the server no longer knows it: a request goes with a less exact place rather than not at all. */
const LOST_PLACE: Readonly<Record<string, (draft: Draft) => Partial<Draft>>> = {
  'ORG.UNKNOWN_DOOR': () => ({ door: null }),
  'ORG.UNKNOWN_BUILDING': ({ place }) => ({ door: null, place: place && { ...place, building: null } }),
};

export type Outcome = 'sent' | 'kept' | 'refused' | 'unknown';

/**
 * The outgoing box. An item leaves it only when the server has answered with a receipt, or when its writer takes it back; whatever
 * happens between (no network, a restart, a second tap), the same key is sent again and the server answers with the same receipt.
 */
export function createOutgoing(ports: OutgoingPorts) {
  const underWay = new Map<string, Promise<Outcome>>();

  function update(key: string, change: (item: OutgoingItem) => OutgoingItem): void {
    ports.waiting.set((items) => items.map((item) => (item.key === key ? change(item) : item)));
  }
  const find = (key: string): OutgoingItem | undefined => ports.waiting.get().find((item) => item.key === key);

  async function sendPhotos(key: string): Promise<void> {
    for (const { kept, stored } of find(key)?.photos ?? []) {
      if (stored !== null) continue;
      const arrived = await ports.upload(kept).catch((error: unknown) => {
        // The device cleaned its store: what was written goes without the picture rather than not at all.
        if (error instanceof ApiError && error.code === 'ATTACHMENT.MISSING') return null;
        throw error;
      });
      update(key, (item) => ({
        ...item,
        photos: item.photos.flatMap((photo) => (photo.kept.id !== kept.id ? [photo] : arrived === null ? [] : [{ kept, stored: arrived }])),
      }));
    }
  }

  async function submit(key: string): Promise<Receipt> {
    await sendPhotos(key);
    const send = (): Promise<Receipt> => {
      const item = find(key)!;
      const { joinId } = item.draft;
      // What an older version left in the box has no such field.
      return typeof joinId === 'string' ? ports.join(joinId, key, submitBody(item)) : ports.submit(key, submitBody(item));
    };
    try {
      return await send();
    } catch (error) {
      if (error instanceof ApiError && CANNOT_JOIN.includes(error.code) && (find(key)?.draft.joinId ?? null) !== null) {
        update(key, (item) => ({ ...item, draft: { ...item.draft, joinId: null } }));
        return send();
      }
      const lost = error instanceof ApiError ? LOST_PLACE[error.code] : undefined;
      if (lost !== undefined) {
        update(key, (item) => ({ ...item, draft: { ...item.draft, ...lost(item.draft) } }));
        return send();
      }
      const claimsLapsed = error instanceof ApiError && error.code === 'ATTACHMENT.UNKNOWN' && (find(key)?.photos.length ?? 0) > 0;
      if (!claimsLapsed) throw error;
      update(key, (item) => ({ ...item, photos: item.photos.map(({ kept }) => ({ kept, stored: null })) }));
      await sendPhotos(key);
      return send();
    }
  }

  async function attempt(key: string): Promise<Outcome> {
    const item = find(key);
    if (item === undefined) return ports.sent.get().some((one) => one.key === key) ? 'sent' : 'unknown';
    try {
      const receipt = await submit(key);
      ports.sent.set((items) => [{ key, receipt, excerpt: excerptOf(item.draft.text) }, ...items.filter((one) => one.key !== key)]);
      ports.waiting.set((items) => items.filter((one) => one.key !== key));
      await Promise.all(item.photos.map(({ kept }) => ports.forgetPhoto(kept)));
      return 'sent';
    } catch (error) {
      if (!(error instanceof ApiError) || error.passing || error.status === 401) {
        const later = error instanceof ApiError && error.status === 429 ? (error.problem?.detail ?? null) : null;
        update(key, (present) => ({ ...present, later }));
        return 'kept';
      }
      update(key, (present) => ({ ...present, refusal: { code: error.code, detail: error.problem?.detail ?? null } }));
      return 'refused';
    }
  }

  /** Tries to send one item; a call while a try is under way joins it. */
  function send(key: string): Promise<Outcome> {
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const started = attempt(key).finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  }

  return {
    /** Puts an item into the box, before anything is sent. */
    put: (item: OutgoingItem): void => ports.waiting.set((items) => [...items, item]),
    /** Takes an item out again, for its writer to change. */
    takeBack(key: string): OutgoingItem | null {
      const item = find(key) ?? null;
      ports.waiting.set((items) => items.filter((one) => one.key !== key));
      return item;
    },
    send,
    /** Tries all that wait and were not refused, one after the other: a weak network carries one at a time. */
    async sendAll(): Promise<void> {
      for (const item of ports.waiting.get()) if (item.refusal === null) await send(item.key);
    },
  };
}
