const PARTS = ' · ';

/** A place without what is said twice: the name of a grid begins with that of its village. */
export function shortPlace(place: string): string {
  const [first, second, ...rest] = place.split(PARTS);
  return first !== undefined && second?.startsWith(first) === true ? [second, ...rest].join(PARTS) : place;
}
