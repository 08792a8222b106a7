/** Every screen shows the time of Shanghai, whatever the phone is set to (decisions.md "Time"). China keeps UTC+8 without daylight saving. */
const OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 24 * 3_600_000;

export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** "18:05" */
  readonly time: string;
  /** Days since 1970-01-01 in Shanghai; equal for moments of the same day. */
  readonly dayNumber: number;
}

export function wallTime(instant: number): WallTime {
  const shifted = new Date(instant + OFFSET_MS);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    time: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`,
    dayNumber: Math.floor((instant + OFFSET_MS) / DAY_MS),
  };
}
