import { type Instant, MINUTE_MS, SHANGHAI_OFFSET_MS } from '@yige/domain';

const WRITTEN = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?(?:\s*(Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * A moment as other systems write it: `2019/2/28 11:25:05`, `2019-02-28T11:25`, `2019-02-28`. Without a zone it is Shanghai
 * (decisions.md "Time"). Null when it is no such moment, the 30th of February included.
 */
export function writtenTime(text: string): Instant | null {
  const parts = WRITTEN.exec(text.trim());
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part?: string) => Number(part ?? 0)) as [number, number, number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const read = new Date(wall);
  if (read.getUTCFullYear() !== year || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  return wall - offsetOf(parts[7]);
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return SHANGHAI_OFFSET_MS;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}
