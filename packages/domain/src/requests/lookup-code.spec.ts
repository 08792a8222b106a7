import fc from 'fast-check';
import { formatLookupCode, lookupCodeFromBytes, parseLookupCode } from './lookup-code.js';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 32 });
const readAloud = /^[0-9ABCDEFGHJKMNPQRSTVWXYZ]{12}$/;

describe('lookup codes', () => {
  it('spell 60 bits, the highest first', () => {
    expect(lookupCodeFromBytes(new Uint8Array(8))).toBe('000000000000');
    expect(lookupCodeFromBytes(new Uint8Array(8).fill(255))).toBe('ZZZZZZZZZZZZ');
    expect(lookupCodeFromBytes(Uint8Array.from([0x08, 0x42, 0x10, 0x84, 0x21, 0x08, 0x42, 0x1f]))).toBe('111111111111');
    expect(lookupCodeFromBytes(Uint8Array.from([0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb0]))).toBe('0123456789AB');
  });

  it('agree with the number that the bytes are', () => {
    fc.assert(fc.property(bytes, (some) => {
      const number = some.slice(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) >> 4n;
      const code = lookupCodeFromBytes(some);
      expect(code).toMatch(readAloud);
      const back = [...code].reduce((sum, c) => sum * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(c)), 0n);
      expect(back).toBe(number);
    }));
  });

  it('need eight bytes', () => {
    expect(() => lookupCodeFromBytes(new Uint8Array(7))).toThrow(RangeError);
  });

  it('are shown in three groups and read back from them', () => {
    expect(formatLookupCode('7K3MQ2VX9RTD')).toBe('7K3M-Q2VX-9RTD');
    fc.assert(fc.property(bytes, (some) => {
      const code = lookupCodeFromBytes(some);
      expect(parseLookupCode(formatLookupCode(code))).toBe(code);
      expect(parseLookupCode(formatLookupCode(code).toLowerCase())).toBe(code);
    }));
  });

  it.each([
    ['o for zero, i and l for one', 'oil0-OIL1-abcd', '01100111ABCD'],
    ['spaces anywhere', ' 7k3m q2vx\t9rtd\n', '7K3MQ2VX9RTD'],
    ['long dashes', '7K3M—Q2VX–9RTD', '7K3MQ2VX9RTD'],
    ['full width', '\uff17\uff2b3M\uff0dQ2VX-9\uff52td', '7K3MQ2VX9RTD'],
  ])('forgive %s', (_, typed, code) => {
    expect(parseLookupCode(typed)).toBe(code);
  });

  it.each(['', '7K3M-Q2VX-9RT', '7K3M-Q2VX-9RTDD', '7K3M-Q2VX-9RTU', '7K3M-Q2VX-9RT!', '7K3M-Q2VX-9RT路', '7K3M-Q2VX-9RT\u0000'])('are not %p', (typed) => {
    expect(parseLookupCode(typed)).toBeNull();
  });
});
