import fc from 'fast-check';
import { formatRequestNumber, parseRequestNumber } from './request-number.js';

const instant = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2099-12-31T00:00:00Z') });
const serial = fc.integer({ min: 0, max: 99_999 });
const digitsOf = (number: string): string => number.slice(2);

describe('request numbers', () => {
  it('carry the day in Shanghai, not in UTC', () => {
    expect(formatRequestNumber(Date.parse('2026-11-21T16:00:00Z'), 7)).toMatch(/^NS2026112200007\d$/);
    expect(formatRequestNumber(Date.parse('2026-11-21T15:59:59Z'), 7)).toMatch(/^NS2026112100007\d$/);
  });

  it('keep their check digit for ever: numbers are printed on paper', () => {
    expect(formatRequestNumber(Date.parse('2026-11-22T00:00:00Z'), 1)).toBe('NS20261122000014');
  });

  it('are read back, also as people type them', () => {
    fc.assert(fc.property(instant, serial, (at, count) => {
      const number = formatRequestNumber(at, count);
      const read = parseRequestNumber(number);
      expect(read?.serial).toBe(count);
      expect(read?.day.replace(/-/g, '')).toBe(number.slice(2, 10));
      expect(parseRequestNumber(` ${number.slice(0, 10).toLowerCase()}-${number.slice(10)} `)).toEqual(read);
    }));
  });

  it('read full-width letters and digits', () => {
    const number = formatRequestNumber(Date.parse('2026-11-22T00:00:00Z'), 42);
    const wide = [...number].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    expect(parseRequestNumber(wide)).toEqual({ day: '2026-11-22', serial: 42 });
  });

  it('catch every single wrong digit and every swap of neighbours', () => {
    fc.assert(fc.property(instant, serial, (at, count) => {
      const digits = digitsOf(formatRequestNumber(at, count));
      for (let place = 0; place < digits.length; place += 1) {
        for (let wrong = 0; wrong <= 9; wrong += 1) {
          if (String(wrong) === digits[place]) continue;
          expect(parseRequestNumber(`NS${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}`)).toBeNull();
        }
        const pair = digits.slice(place, place + 2);
        if (pair.length === 2 && pair[0] !== pair[1]) {
          expect(parseRequestNumber(`NS${digits.slice(0, place)}${pair[1]}${pair[0]}${digits.slice(place + 2)}`)).toBeNull();
        }
      }
    }), { numRuns: 50 });
  });

  it('catch those faults in the serial itself, where the day cannot help', () => {
    const at = Date.parse('2026-11-22T00:00:00Z');
    const valid = new Set(Array.from({ length: 100_000 }, (_, count) => formatRequestNumber(at, count)));
    expect(valid.size).toBe(100_000);
    const neighbours = [...valid].filter((_, index) => index % 997 === 0).flatMap((number) => [10, 11, 12, 13, 14].flatMap((place) =>
      '0123456789'.split('').filter((digit) => digit !== number[place]).map((digit) => number.slice(0, place) + digit + number.slice(place + 1))));
    expect(neighbours.filter((number) => valid.has(number))).toEqual([]);
  });

  it.each(['', 'NS', 'NS2026112200001', 'XX20261122000014', 'NS202611220000144', '20261122000014'])('are not %p', (text) => {
    expect(parseRequestNumber(text)).toBeNull();
  });

  it('are not on a day that does not exist, though the check digit be right', () => {
    const checks = '0123456789'.split('').map((check) => parseRequestNumber(`NS2026023000001${check}`));
    expect(checks.filter((read) => read !== null)).toEqual([]);
  });

  it.each([-1, 100_000, 1.5, Number.NaN])('cannot be made of serial %p', (count) => {
    expect(() => formatRequestNumber(0, count)).toThrow(RangeError);
  });
});
