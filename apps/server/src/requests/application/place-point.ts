import type { PointView } from '../http/point.dto.js';

/** As far as a spot can be told on the ground: a millionth of a degree is a hand's breadth. */
const PLACES = 6;

export const keptPoint = ({ latitude, longitude }: PointView): string => `${latitude.toFixed(PLACES)},${longitude.toFixed(PLACES)}`;

export function pointOf(kept: string | null): PointView | null {
  if (kept === null) return null;
  const [latitude = 0, longitude = 0] = kept.split(',').map(Number);
  return { latitude, longitude };
}
