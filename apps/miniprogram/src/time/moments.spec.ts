import { sayIn } from '@/i18n';
import { commonTexts } from '@/i18n/common';
import { sayDeadline, sayMoment } from './moments';

const zh = sayIn(commonTexts, 'zh-CN');
const en = sayIn(commonTexts, 'en');
const at = (text: string): number => Date.parse(`${text}+08:00`);
const NOW = at('2026-11-22T09:00:00');

describe('a moment, as people say it', () => {
  it.each([
    ['2026-11-22T18:00:00', '今天 18:00'],
    ['2026-11-23T00:05:00', '明天 00:05'],
    ['2026-11-21T23:59:00', '昨天 23:59'],
    ['2026-11-25T12:00:00', '11月25日 12:00'],
    ['2027-03-05T12:00:00', '2027年3月5日 12:00'],
  ])('%s is %s', (moment, said) => {
    expect(sayMoment(zh, at(moment), NOW)).toBe(said);
  });

  it('is the time of Shanghai wherever the phone is', () => {
    expect(sayMoment(zh, Date.parse('2026-11-21T16:30:00Z'), NOW)).toBe('今天 00:30');
  });
});

describe('a deadline', () => {
  it.each([
    ['2026-11-22T14:30:00', '今天 14:30 前', '还剩 5 小时', 'calm'],
    ['2026-11-22T12:59:00', '今天 12:59 前', '还剩 3 小时', 'soon'],
    ['2026-11-22T09:00:30', '今天 09:00 前', '还剩 1 分钟', 'soon'],
    ['2026-11-25T09:00:00', '11月25日 09:00 前', '还剩 3 天', 'calm'],
    ['2026-11-22T07:30:00', '原定今天 07:30 前', '已超过 1 小时', 'over'],
    ['2026-11-19T09:00:00', '原定11月19日 09:00 前', '已超过 3 天', 'over'],
  ])('%s: %s, %s', (due, until, left, closeness) => {
    expect(sayDeadline(zh, at(due), NOW)).toEqual({ until, left, closeness });
  });

  it('counts as the language does', () => {
    expect(sayDeadline(en, at('2026-11-22T10:30:00'), NOW).left).toBe('1 hour left');
    expect(sayDeadline(en, at('2026-11-22T14:30:00'), NOW).left).toBe('5 hours left');
  });
});
