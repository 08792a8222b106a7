import { base32, otpauthUri, stepAt, stepOf, totpCode } from './totp.js';

/** Of RFC 6238, appendix B: the ASCII secret, and the last six of its eight digits. */
const SECRET = Buffer.from('12345678901234567890', 'ascii');

describe('codes by time', () => {
  it.each([
    [59, '287082'], [1111111109, '081804'], [1111111111, '050471'], [1234567890, '005924'], [2000000000, '279037'], [20000000000, '353130'],
  ])('should be those of the RFC at second %d', (second, code) => {
    expect(totpCode(SECRET, stepAt(second * 1000))).toBe(code);
  });

  it('should be taken one step early and one late, no more, and no step twice', () => {
    const now = 1_111_111_111_000;
    const code = totpCode(SECRET, stepAt(now));
    for (const [ms, taken] of [[0, true], [-30_000, true], [30_000, true], [-61_000, false], [61_000, false]] as const) expect([ms, stepOf(SECRET, code, now + ms, 0) !== null]).toEqual([ms, taken]);
    expect(stepOf(SECRET, code, now, stepAt(now))).toBeNull();
    expect(stepOf(SECRET, '12345', now, 0)).toBeNull();
  });

  it('should be handed to an app as every app reads it', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(otpauthUri(SECRET, '一格', 'admin')).toBe('otpauth://totp/%E4%B8%80%E6%A0%BC:admin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E4%B8%80%E6%A0%BC&algorithm=SHA1&digits=6&period=30');
  });
});
