import { sayIn } from '@/i18n';
import { noticeAbout, noticeWords } from './notice-words';
import { noticeTexts } from './texts';

const say = sayIn(noticeTexts, 'zh-CN');

it('tells a red card from a yellow one', () => {
  expect(noticeWords(say, { type: 'carded', data: { level: 'yellow' } })).toContain('黄牌');
  expect(noticeWords(say, { type: 'carded', data: { level: 'red' } })).toContain('红牌');
});

it('has words for a message of a kind that came later', () => {
  expect(noticeWords(say, { type: 'somethingNew', data: {} })).toBe('有新进展');
});

it('says which one it is about, as far as it is known', () => {
  expect(noticeAbout(say, { data: { number: 'NS1', place: '第1网格' } })).toBe('NS1 · 第1网格');
  expect(noticeAbout(say, { data: { number: 'NS1', place: '' } })).toBe('NS1');
  expect(noticeAbout(say, { data: { place: '第1网格党支部', week: '2026-03-02' } })).toBe('第1网格党支部 · 3月2日那一周');
});

it('says how many stand in the line of a morning', () => {
  expect(noticeWords(say, { type: 'gathered', data: { count: '3' } })).toBe('昨天以来 3 件事');
});
