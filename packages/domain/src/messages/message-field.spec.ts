import fc from 'fast-check';
import { FIELD_KINDS, fieldKindOf, fieldValue, isFieldValue } from './message-field.js';

describe('a keyword of a template', () => {
  it.each([['thing2', 'thing'], ['character_string10', 'character_string'], ['phone_number1', 'phone_number'], ['enum3', 'enum']])('%s is of the kind %s', (keyword, kind) => {
    expect(fieldKindOf(keyword)).toBe(kind);
  });

  it.each(['thing', 'things1', 'thing2.DATA', 'live_thing1', '', '1'])('%j is of no kind that we can fill', (keyword) => {
    expect(fieldKindOf(keyword)).toBeNull();
  });
});

describe('the value of a keyword', () => {
  it.each([
    ['thing', '路灯不亮', true], ['thing', '一'.repeat(20), true], ['thing', '一'.repeat(21), false], ['thing', '𠮷'.repeat(20), true], ['thing', '  ', false], ['thing', '两\n行', false],
    ['number', '12', true], ['number', '1.5', true], ['number', '-1', false], ['number', '1'.repeat(33), false],
    ['character_string', 'NS20261121000017', true], ['character_string', '编号1', false], ['character_string', 'a b', false], ['character_string', 'x'.repeat(33), false],
    ['time', '15:01', true], ['time', '2026年11月21日 15:01', true], ['time', '2026年11月21日', false], ['time', '09:00 ~ 12:00', true], ['time', '明天', false],
    ['date', '2026年11月21日', true], ['date', '2026-11-21 15:01', true], ['date', '15:01', false],
    ['phrase', '不予受理', true], ['phrase', '等您确认了', true], ['phrase', '正在办理之中', false], ['phrase', 'OK', false], ['phrase', '已办结。', false],
    ['name', '一'.repeat(10), true], ['name', '一'.repeat(11), false], ['name', 'A'.repeat(20), true], ['name', 'A'.repeat(21), false],
    ['amount', '¥12.50元', true], ['phone_number', '020-8498-0000', true], ['car_number', '粤A12345', true], ['letter', 'abc', true], ['letter', 'a1', false], ['symbol', '!!!', true],
  ] as const)('%s %j: %s', (kind, value, good) => {
    expect(isFieldValue(kind, value)).toBe(good);
  });

  it('of a list is one of the list', () => {
    expect([isFieldValue('enum', '待评价', ['待评价', '已评价']), isFieldValue('enum', '未知', ['待评价'])]).toEqual([true, false]);
  });

  it('is, whatever was to be said, one that the platform takes, or none', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.constantFrom('路', '灯', ' ', '\n', 'a', '1', '…', '𠮷', ':'), { maxLength: 50 }).map((parts) => parts.join('')));
    fc.assert(fc.property(fc.constantFrom(...FIELD_KINDS), value, fc.array(fc.string(), { maxLength: 3 }), (kind, said, listed) => {
      const fitted = fieldValue(kind, said, listed);
      return fitted === null || isFieldValue(kind, fitted, listed);
    }), { numRuns: 2_000 });
  });

  it('is never lost where free text may stand', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((said) => /[\p{L}\p{N}]/u.test(said)), (said) => fieldValue('thing', said) !== null));
  });

  it('is left as it is when it fits, and cut at a whole character when it does not', () => {
    expect(fieldValue('thing', '路灯 不亮')).toBe('路灯 不亮');
    expect(fieldValue('thing', `${'𠮷'.repeat(19)}一二`)).toBe(`${'𠮷'.repeat(19)}…`);
    expect(fieldValue('thing', ' 两\r\n行 ')).toBe('两 行');
    expect(fieldValue('number', '123456789012345678901234567890123')).toBeNull();
    expect(fieldValue('phrase', '正在办理之中')).toBeNull();
  });
});
