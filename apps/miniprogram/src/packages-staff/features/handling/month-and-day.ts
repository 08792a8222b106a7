/** Month and day of a `YYYY-MM-DD`, as the texts name them. */
export function monthAndDay(day: string): { readonly month: number; readonly day: number } {
  const at = new Date(day);
  return { month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}
