import type { Pointed } from './map-types';

/** A browser has no map of its own, and no map service is asked where a resident is. */
export const HAS_MAP = false;

export function pointOnMap(): Promise<Pointed> {
  return Promise.resolve({ fault: null });
}

export function showOnMap(): void {
  // Nothing asks for it where there is no map.
}
