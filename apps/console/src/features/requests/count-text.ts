/** A count as it is written: of a list that was not counted whole, that there are so many or more ("999+"). */
export const countText = (count: number, capped: boolean): string => (capped ? `${Math.min(count, 999)}+` : String(count));
