import type { Instant } from '../kernel/instant.js';
import { DAY_MS } from '../sla/calendar-day.js';

/** 复发: the same matter at the same address within 30 days of closing (domain.md 4.1). */
export const RECURS_WITHIN_MS = 30 * DAY_MS;

/** Where a request says that it happened. */
export interface Address {
  readonly gridId: string | null;
  readonly buildingId: string | null;
  readonly placeText: string | null;
}

const bare = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** A building, or where none is known a place in words. A grid alone is no address: everything in it would be the same. */
export const hasAddress = ({ gridId, buildingId, placeText }: Address): boolean => gridId !== null && (buildingId !== null || bare(placeText) !== '');

/** One address of two requests, so that the second may be the first one come again. */
export function isSameAddress(one: Address, other: Address): boolean {
  if (!hasAddress(one) || one.gridId !== other.gridId || one.buildingId !== other.buildingId) return false;
  return one.buildingId !== null || bare(one.placeText) === bare(other.placeText);
}

/** From how many doors this was told. One that says no address counts by itself: nobody knows that it is another's. */
export const doorsOf = (addresses: readonly Address[]): number => addresses.filter((one, index) => !addresses.slice(0, index).some((before) => isSameAddress(before, one))).length;

/** Whether what was reported then is what had been closed before. */
export const recursAfter = (closed: Address & { readonly closedAt: Instant }, again: Address & { readonly submittedAt: Instant }): boolean =>
  closed.closedAt < again.submittedAt && again.submittedAt - closed.closedAt <= RECURS_WITHIN_MS && isSameAddress(closed, again);
