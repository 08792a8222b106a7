import fc from 'fast-check';
import { fittedToBytes, utf8Length } from './fit-bytes.js';

const rest = (lines: number): string => `另有 ${lines} 行`;

describe('a text that has to fit some bytes', () => {
  const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }).map((line) => line.replace(/\n/g, ' ')), { maxLength: 30 }).map((lines) => lines.join('\n'));

  it('should be counted as it is sent', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (said) => utf8Length(said) === encodeURIComponent(said).replace(/%[0-9A-F]{2}/g, '-').length));
  });

  it('should never be too long, stay as it is when it fits, and end at a line', () => {
    fc.assert(fc.property(text, fc.integer({ min: 0, max: 400 }), (said, most) => {
      const fitted = fittedToBytes(said, most, rest);
      if (utf8Length(fitted) > most) return false;
      if (utf8Length(said) <= most) return fitted === said;
      const lines = fitted.split('\n');
      return lines.length === 1 || lines.slice(0, -1).every((line, index) => line === said.split('\n')[index]);
    }), { numRuns: 500 });
  });

  it('should say how much is left out', () => {
    expect(fittedToBytes('一二三\n四五六\n七八九\n十', 26, rest)).toBe('一二三\n另有 3 行');
    expect(fittedToBytes('一'.repeat(20), 10, rest)).toBe('一一…');
  });
});
