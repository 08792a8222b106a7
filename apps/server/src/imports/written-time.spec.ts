import { writtenTime } from './written-time.js';

const utc = (text: string): string | null => {
  const at = writtenTime(text);
  return at === null ? null : new Date(at).toISOString();
};

describe('a written time', () => {
  it.each([
    ['2019/2/28 11:25:05', '2019-02-28T03:25:05.000Z'],
    ['2020-01-02 00:00:00', '2020-01-01T16:00:00.000Z'],
    ['2020/1/8 9:32', '2020-01-08T01:32:00.000Z'],
    ['2019-08-01', '2019-07-31T16:00:00.000Z'],
    [' 2024-02-29T23:59:59.123 ', '2024-02-29T15:59:59.000Z'],
  ])('should be Shanghai when it names no zone: %s', (text, expected) => expect(utc(text)).toBe(expected));

  it.each([
    ['2019-02-28T11:25:05Z', '2019-02-28T11:25:05.000Z'],
    ['2019-02-28T11:25:05+08:00', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28 11:25:05 -0330', '2019-02-28T14:55:05.000Z'],
  ])('should keep the zone that it names: %s', (text, expected) => expect(utc(text)).toBe(expected));

  it.each(['', '昨天', '28/2/2019', '2019/2/29 10:00:00', '2019/13/1', '2019/4/31', '2019/2/28 24:00:00', '2019/2/28 11:60:00', '2019/2/28 11:25:60', '1551324305'])(
    'should not be guessed from "%s"',
    (text) => expect(utc(text)).toBeNull(),
  );
});
