import fc from 'fast-check';
import { acceptText, codePointLength, REQUEST_TEXT_MAX, trimText } from './text-rules.js';

const codeOf = (input: string, max?: number): string => {
  const result = acceptText(input, max);
  return result.ok ? 'OK' : result.error.code;
};

describe('acceptText', () => {
  it('trims and joins line ends', () => {
    expect(acceptText('\u3000 路灯坏了\r\n第二行\r第三行\ufeff\n')).toEqual({ ok: true, value: '路灯坏了\n第二行\n第三行' });
  });

  it.each(['', '   ', '\u3000\n\t', '\u200b\ufeff\u2060\u200c'])('refuses %p as empty', (input) => {
    expect(codeOf(input)).toBe('TEXT.EMPTY');
  });

  it('counts what people see as one character as one', () => {
    const emoji = '\u{1f6ae}';
    expect(codeOf(emoji.repeat(REQUEST_TEXT_MAX))).toBe('OK');
    expect(acceptText(emoji.repeat(REQUEST_TEXT_MAX + 1))).toEqual({ ok: false, error: { code: 'TEXT.TOO_LONG', length: 10_001, max: 10_000 } });
  });

  it('counts after trimming', () => {
    expect(codeOf(`  ${'字'.repeat(5)}  `, 5)).toBe('OK');
    expect(codeOf('字'.repeat(6), 5)).toBe('TEXT.TOO_LONG');
  });

  it.each([0x00, 0x01, 0x08, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x9f])('refuses control character %p inside', (unit) => {
    expect(acceptText(`路${String.fromCharCode(unit)}灯`)).toEqual({ ok: false, error: { code: 'TEXT.CONTROL_CHARACTER', codePoint: unit } });
  });

  it('refuses a NUL at the end instead of trimming it away', () => {
    expect(codeOf('路灯\u0000')).toBe('TEXT.CONTROL_CHARACTER');
  });

  it.each(['\ud800', '\udbff', '\udc00', '\udfff', '\ud800\ue000', 'a\ud83d', '\ude00b', 'a\ud83dz', '\ude00\ud83d'])('refuses half a character: %j', (input) => {
    expect(codeOf(input)).toBe('TEXT.BROKEN_CHARACTER');
  });

  it('keeps the outermost characters of every range', () => {
    for (const text of ['a b', 'a~b', 'a\u00a1b', 'a\ud7ffb', 'a\ue000b', '\ud800\udc00', '\udbff\udfff', '\ud800\udfff']) expect(acceptText(text)).toEqual({ ok: true, value: text });
  });

  it('keeps tabs, line ends and characters beyond the first plane', () => {
    expect(acceptText('困喺𨋢\t入面\n快啲')).toEqual({ ok: true, value: '困喺𨋢\t入面\n快啲' });
  });

  it('accepts only what UTF-8 brings back unchanged, and changes nothing twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (input) => {
      const result = acceptText(input);
      if (!result.ok) return;
      expect(encodeURIComponent(result.value)).toBeTruthy();
      expect(acceptText(result.value)).toEqual(result);
    }));
  });
});

describe('codePointLength', () => {
  it('agrees with the iterator of the language', () => {
    const unit = fc.oneof(fc.integer({ min: 0xd7ff, max: 0xe000 }), fc.constantFrom(0x61, 0xd800, 0xdbff, 0xdc00, 0xdfff));
    fc.assert(fc.property(fc.array(unit), (units) => {
      const text = String.fromCharCode(...units);
      expect(codePointLength(text)).toBe([...text].length);
    }));
  });
});

describe('trimText', () => {
  it('removes only the ends', () => {
    expect(trimText(' \u200ba\u200b b\ufeff ')).toBe('a\u200b b');
    expect(trimText(' a ')).toBe('a');
    expect(trimText('   ')).toBe('');
  });
});
