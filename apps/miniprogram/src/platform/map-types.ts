/** A spot in GCJ-02 degrees and what it is called. */
export interface MapSpot {
  readonly name: string;
  readonly point: { readonly latitude: number; readonly longitude: number };
}

/** Where somebody pointed, or why they did not; null where they only closed the map. */
export type Pointed = { readonly spot: MapSpot } | { readonly fault: 'refused' | 'failed' | null };
