import type { Receipt, Submit } from '@/contract';
import { MOST_PHOTOS } from '@/features/photos/most-photos';
import type { KeptPhoto, StoredPhoto } from '@/platform/photo-types';
import { EMPTY_DRAFT, type Draft } from './draft';

/** A request that is written and not yet known to have arrived. Its key makes every try the same request for the server. */
export interface OutgoingItem {
  readonly key: string;
  readonly draft: Draft;
  readonly photos: readonly { readonly kept: KeptPhoto; readonly stored: StoredPhoto | null }[];
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly refusal: Refusal | null;
  /** The server's sentence when it takes it later: it goes by itself then. What an older version left in the box has no such field. */
  readonly later?: string | null;
}

/** Why the server did not take it: it goes back to its writer, with the sentence. */
export interface Refusal {
  readonly code: string;
  readonly detail: string | null;
}

/** A request that arrived, as this device remembers it. */
export interface SentItem {
  readonly key: string;
  readonly receipt: Receipt;
  readonly excerpt: string;
}

export function outgoingItem(key: string, draft: Draft, writtenAt: number): OutgoingItem {
  return { key, draft: { ...draft, next: null }, photos: draft.photos.map((kept) => ({ kept, stored: null })), writtenAt, refusal: null };
}

/** The body of the submission. Contact and name stay at home when the writer chose to be anonymous. */
export function submitBody({ draft, photos }: OutgoingItem): Submit {
  const attachments = photos.flatMap(({ stored }) => (stored === null ? [] : [stored]));
  const name = draft.contactName.trim();
  const phone = draft.contactPhone.trim();
  const contact = draft.anonymous || (name === '' && phone === '') ? null : { ...(name && { name }), ...(phone && { phone }) };
  return {
    text: draft.text.trim(),
    ...(draft.code !== null && { code: draft.code }),
    ...(draft.gridId !== null && { gridId: draft.gridId }),
    ...(draft.place?.building != null && { buildingId: draft.place.building.id }),
    ...(draft.door != null && { householdId: draft.door.id }),
    ...(draft.placeText.trim() !== '' && { placeText: draft.placeText.trim() }),
    ...(draft.point && { point: draft.point }),
    ...(attachments.length > 0 && { attachments }),
    ...(draft.anonymous && { anonymous: true }),
    ...(draft.confidential && { confidential: true }),
    ...(contact !== null && { contact }),
    ...(draft.onBehalf && { onBehalf: true }),
    ...(draft.kind && { kind: draft.kind }),
  };
}

/** The draft to go on writing from, after a refusal. What was written meanwhile comes after it, with its photos. */
export function draftAgain(item: OutgoingItem, present: Draft): Draft {
  const later = [present.text.trim(), present.next ?? ''].filter(Boolean).join('\n');
  return { ...EMPTY_DRAFT, ...item.draft, photos: [...item.draft.photos, ...present.photos].slice(0, MOST_PHOTOS), next: later === '' ? null : later };
}

export function excerptOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return Array.from(line).length > 40 ? `${Array.from(line).slice(0, 40).join('')}…` : line;
}
