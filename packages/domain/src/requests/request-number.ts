import type { Instant } from '../kernel/instant.js';
import { shanghaiDay, type CalendarDay } from '../sla/calendar-day.js';

/** The parts of a request number (诉求编号) that people read out on the telephone. */
export interface RequestNumber {
  /** Day of submission in Shanghai, `YYYY-MM-DD`. */
  readonly day: CalendarDay;
  /** 0 to 99,999 within the day; gaps are normal, because numbers are leased in blocks. */
  readonly serial: number;
}

export const MAX_REQUEST_SERIAL = 99_999;

const PREFIX = 'NS';

/**
 * Quasigroup of order 10, totally anti-symmetric (H. M. Damm, 2004): with it the check digit catches every single wrong digit and every
 * swap of neighbours, which ISO 7064 MOD 11,10 does not (it misses a few swaps) and MOD 11-2 does only by allowing an X.
 */
const DAMM = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
] as const;

/** Writes `NS` + yyyymmdd + five digits + check digit. Throws RangeError for a serial outside 0…99,999: the caller leases from that range. */
export function formatRequestNumber(submittedAt: Instant, serial: number): string {
  if (!Number.isInteger(serial) || serial < 0 || serial > MAX_REQUEST_SERIAL) throw new RangeError(`request serial out of range: ${serial}`);
  const digits = shanghaiDay(submittedAt).replace(/-/g, '') + String(serial).padStart(5, '0');
  return PREFIX + digits + checkDigit(digits);
}

/** Reads a request number as people type it (lower case, full width, spaces, dashes); null when it is not one or its check digit is wrong. */
export function parseRequestNumber(input: string): RequestNumber | null {
  const match = /^NS(\d{4})(\d{2})(\d{2})(\d{5})(\d)$/.exec(compact(input));
  if (match === null) return null;
  const [, year = '', month = '', date = '', serial = '', check = ''] = match;
  if (checkDigit(year + month + date + serial) !== check) return null;
  const day = `${year}-${month}-${date}`;
  return isRealDay(day) ? { day, serial: Number(serial) } : null;
}

function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = Number(DAMM[interim]?.charAt(Number(digit)));
  return String(interim);
}

function compact(input: string): string {
  const half = input.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return half.replace(/[\s\-\u2010-\u2015]/g, '').toUpperCase();
}

function isRealDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
