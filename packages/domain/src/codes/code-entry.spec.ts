import fc from 'fast-check';
import { codeOfEntry, codeOfScan, sceneOfCode } from './code-entry.js';
import { normalPlaceCode, placeCodeFromBytes } from './place-code.js';

const LINK = 'https://example.org/g/K7P2M9';
const bytes = fc.uint8Array({ minLength: 9, maxLength: 9 });
const encoded = (text: string, times: number): string => (times === 0 ? text : encoded(encodeURIComponent(text), times - 1));

describe('the code of an entry', () => {
  it.each([
    [{ code: 'K7P2M9' }, 'K7P2M9'],
    [{ code: ' K7P2M9 ' }, 'K7P2M9'],
    [{ scene: 'K7P2M9' }, 'K7P2M9'],
    [{ scene: 'g%3DK7P2M9' }, 'K7P2M9'],
    [{ scene: 'g=K7P2M9&s=3' }, 'K7P2M9'],
    [{ scene: 's=3&g=K7P2M9' }, 'K7P2M9'],
    [{ scene: 'c%3DK7P2M9' }, 'K7P2M9'],
    [{ scene: 'code%3DK7P2M9%26v%3D1' }, 'K7P2M9'],
    [{ scene: 'g=&c=K7P2M9' }, 'K7P2M9'],
    [{ q: LINK }, 'K7P2M9'],
    [{ q: encoded(LINK, 1) }, 'K7P2M9'],
    [{ q: encoded(`${LINK}?from=poster`, 2) }, 'K7P2M9'],
    [{ q: encoded(`${LINK}/`, 1) }, 'K7P2M9'],
    [{ q: encoded(`${LINK}#top`, 1) }, 'K7P2M9'],
    [{ q: ` ${encoded(LINK, 1)}` }, 'K7P2M9'],
    [{ q: 'https://example.org/m/?code=K7P2M9#x' }, 'K7P2M9'],
    [{ q: 'https://example.org/g/?code=K7P2M9' }, 'K7P2M9'],
    [{ q: 'https://example.org/g/K7P2M9?g=OTHER' }, 'K7P2M9'],
    [{ code: 'A', scene: 'B', q: 'https://example.org/g/C' }, 'A'],
    [{ scene: 'B', q: 'https://example.org/g/C' }, 'B'],
    [{ code: '<b>', scene: '中', q: 'https://example.org/g/C' }, 'C'],
  ])('%j gives %j', (entry, code) => {
    expect(codeOfEntry(entry)).toBe(code);
  });

  it.each([
    {},
    { code: '' },
    { code: '   ' },
    { code: '<script>' },
    { code: '../../etc/passwd' },
    { code: 'x'.repeat(41) },
    { scene: '' },
    { scene: 'undefined=' },
    { scene: '%E0%A4%A' },
    { scene: 's=3' },
    { scene: 'g=K7=P2' },
    { scene: 'og=K7P2M9' },
    { scene: '一格' },
    { q: '' },
    { q: 'https://example.org/' },
    { q: 'https://example.org/g/' },
    { q: 'https://example.org/g/%E4%B8%80' },
    { q: 'https://example.org/other/K7P2M9' },
    { q: 'https://example.org/other?next=/g/K7P2M9' },
    { q: `https://example.org/g/${'x'.repeat(41)}` },
    { q: '%' },
  ])('%j carries none', (entry) => {
    expect(codeOfEntry(entry)).toBeNull();
  });

  it('is found whatever was drawn, by every way that we print, however often it was encoded', () => {
    fc.assert(fc.property(bytes, fc.integer({ min: 0, max: 3 }), (some, times) => {
      const code = placeCodeFromBytes(some);
      expect(codeOfEntry({ scene: encoded(sceneOfCode(code), times) })).toBe(code);
      expect(codeOfEntry({ q: encoded(`https://yige.example.org/g/${code}`, times) })).toBe(code);
      expect(codeOfScan(`https://yige.example.org/g/${code}`)).toBe(code);
      expect(codeOfScan(code)).toBe(code);
    }));
  });

  it('is never an error, whatever anybody sends', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const found of [codeOfEntry({ code: text }), codeOfEntry({ scene: text }), codeOfEntry({ q: text }), codeOfScan(text)]) {
        if (found !== null) expect(found).toMatch(/^[0-9A-Za-z_-]{1,40}$/);
      }
    }));
  });

  it('is not found in what others print', () => {
    expect(codeOfScan('weixin://pay/123?x=1')).toBeNull();
    expect(codeOfScan('http://weixin.qq.com/r/abc')).toBeNull();
  });
});

describe('a scene', () => {
  it('keeps to what the platform takes', () => {
    fc.assert(fc.property(bytes, (some) => {
      expect(sceneOfCode(placeCodeFromBytes(some))).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/);
    }));
    expect(sceneOfCode('K7P2M9')).toBe('g=K7P2M9');
  });

  it.each(['', '一格', 'a b', 'a%20b', 'x'.repeat(31)])('is refused for %j', (code) => {
    expect(() => sceneOfCode(code)).toThrow(RangeError);
  });
});

describe('the text of a place code', () => {
  it('is read back from a poster, as people type it', () => {
    fc.assert(fc.property(bytes, (some) => {
      const code = placeCodeFromBytes(some);
      expect(code).toMatch(/^[0-9ABCDEFGHJKMNPQRSTVWXYZ]{9}$/);
      expect(normalPlaceCode(` ${code.slice(0, 3)}-${code.slice(3, 6)} ${code.slice(6)} `.toLowerCase())).toBe(code);
    }));
    expect(normalPlaceCode('o1l-iab')).toBe('0111AB');
    expect(() => placeCodeFromBytes(new Uint8Array(8))).toThrow(RangeError);
  });

  it('spells every letter of the alphabet, and by every byte', () => {
    expect(new Set(Array.from({ length: 256 }, (_, byte) => placeCodeFromBytes(new Uint8Array(9).fill(byte)).charAt(0))).size).toBe(32);
  });
});
