import type { Door, Place } from '@/contract';
import type { MapSpot } from '@/platform/map-types';
import type { KeptPhoto } from '@/platform/photo-types';
import { createKeptStore } from '@/platform/store';

export interface ChosenDoor extends Door {
  readonly responsible: Place['responsible'];
}

/** Kinds that somebody may come for: a question (咨询), a helping hand (求助), a small wish (微心愿), a suggestion (建议). */
export type AskedKind = 'consultation' | 'help' | 'wish' | 'suggestion';

/** What somebody is writing. It lives on this device only, kept at every keystroke, until it is handed to the outgoing box. */
export interface Draft {
  readonly text: string;
  /** The code that was scanned; kept even when it is unknown, so that the server may learn of it. */
  readonly code: string | null;
  readonly gridId: string | null;
  /** Where it is, as far as it was found out. */
  readonly place: Place | null;
  /** The door that was chosen, with who answers for it. It goes with the request to find that person and is stored nowhere else. */
  readonly door: ChosenDoor | null;
  readonly placeText: string;
  /** Where its writer pointed on a map. */
  readonly point: MapSpot['point'] | null;
  readonly photos: readonly KeptPhoto[];
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly onBehalf: boolean;
  /** What it is, where its writer said so: by the door they came through, or by the switch of a wish. Null leaves it to sorting. */
  readonly kind: AskedKind | null;
  /** A request about the same nearby, with which this one shall be handled; null to go alone. */
  readonly joinId: string | null;
  /** A second matter of which the text told as well: it is reported after this one. */
  readonly next: string | null;
}

export const EMPTY_DRAFT: Draft = {
  text: '', code: null, gridId: null, place: null, door: null, placeText: '', point: null, photos: [], anonymous: false, confidential: false, contactName: '',
  contactPhone: '', onBehalf: false, kind: null, joinId: null, next: null,
};

export const draft = createKeptStore<Draft>('draft', EMPTY_DRAFT);

export function changeDraft(change: Partial<Draft>): void {
  draft.set((present) => ({ ...present, ...change }));
}

/** Another place: the door and the spot of the one before are not there. */
export function changePlace(place: Pick<Draft, 'code' | 'gridId' | 'place'>): void {
  changeDraft({ ...place, door: null, point: null });
}

/** What is left to write once a draft was sent: its second matter, told by the same person at the same place, or nothing. */
export function draftAfter(sent: Draft): Draft {
  return sent.next === null ? EMPTY_DRAFT : { ...sent, text: sent.next, next: null, photos: [], placeText: '', point: null, joinId: null, kind: null };
}

/** Whether the draft says something that would be lost. */
export function hasWords({ text, photos, next }: Draft): boolean {
  return text.trim() !== '' || photos.length > 0 || next !== null;
}
