import { codeOfEntry, codeOfScan } from './entry';

describe('the code of an entry', () => {
  it.each([
    [{ code: 'K7P2M9' }, 'K7P2M9'],
    [{ code: ' K7P2M9 ' }, 'K7P2M9'],
    [{ scene: 'K7P2M9' }, 'K7P2M9'],
    [{ scene: 'c%3DK7P2M9' }, 'K7P2M9'],
    [{ scene: 'code%3DK7P2M9%26v%3D1' }, 'K7P2M9'],
    [{ q: encodeURIComponent('https://example.org/g/K7P2M9') }, 'K7P2M9'],
    [{ q: encodeURIComponent(encodeURIComponent('https://example.org/g/K7P2M9?from=poster')) }, 'K7P2M9'],
    [{ q: 'https://example.org/m/?code=K7P2M9#x' }, 'K7P2M9'],
    [{ code: 'A', scene: 'B' }, 'A'],
    [{}, null],
    [{ code: '' }, null],
    [{ code: '<script>' }, null],
    [{ q: 'https://example.org/other/K7P2M9' }, null],
    [{ scene: '%E0%A4%A' }, null],
  ])('%j gives %j', (params, code) => {
    expect(codeOfEntry(params)).toBe(code);
  });

  it('reads a poster, a bare code, and refuses what is neither', () => {
    expect(codeOfScan('https://example.org/g/K7P2M9')).toBe('K7P2M9');
    expect(codeOfScan('K7P2M9')).toBe('K7P2M9');
    expect(codeOfScan('weixin://pay/123?x=1')).toBeNull();
  });
});
